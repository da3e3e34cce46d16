import type { Answer, Docs, PageSummary, Reading } from '../../src/types.ts';

export const SSO_PAGE: PageSummary = {
  id: 'sso/test-sso',
  url: 'https://workos.com/docs/sso/test-sso',
  title: 'Test SSO',
  description: 'Learn how to test your Single Sign-On integration.',
  breadcrumb: ['Single Sign-On'],
};

export const OWN_PAGE: PageSummary = {
  id: 'bot/installing',
  title: 'Install the bot',
  description: 'From the manifest to the first answer.',
  breadcrumb: ['About this bot'],
};

const found: Answer = {
  kind: 'found',
  question: 'how do I test SSO?',
  corrections: [],
  best: {
    page: SSO_PAGE,
    section: { id: 'sso/test-sso/mock', url: `${SSO_PAGE.url}/mock`, headings: ['Mock provider'] },
    blocks: [
      {
        kind: 'paragraph',
        spans: [{ text: 'Use the Test Identity Provider. It ships with every environment.' }],
      },
    ],
    cut: false,
  },
  others: [{ ...SSO_PAGE, id: 'sso', url: 'https://workos.com/docs/sso', title: 'Single Sign-On' }, OWN_PAGE],
};

/** A canned `Docs`: knows SSO, knows nothing else, and throws on the word `explode`. */
export function fakeDocs(): Docs & { asked: string[]; read: Docs['read'] } {
  const asked: string[] = [];
  return {
    asked,
    ask(text) {
      asked.push(text);
      const question = text
        .replace(/<[@#!][^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (question.includes('explode')) throw new Error(`cannot answer ${question}`);
      if (question === '') return { kind: 'empty', question, corrections: [], others: [] };
      if (/sso/i.test(question)) return { ...found, question };
      return { kind: 'nothing', question: text, corrections: [], others: [SSO_PAGE, OWN_PAGE] };
    },
    read(ref): Reading | undefined {
      if (ref !== OWN_PAGE.id) return undefined;
      const blocks: Reading['blocks'] = [
        { kind: 'paragraph', spans: [{ text: 'Create the app from the manifest.' }] },
      ];
      return { page: OWN_PAGE, section: { id: OWN_PAGE.id, headings: [] }, blocks };
    },
    about: { docsVersion: '0.2.0', pages: 527, licence: 'MIT, WorkOS' },
  };
}
