import type {
  Answer,
  AskOptions,
  Block,
  ChangelogEntry,
  Docs,
  Language,
  PageSummary,
  Reading,
  SectionLink,
} from '../../src/types.ts';

export const SSO_PAGE: PageSummary = {
  id: 'sso/test-sso',
  url: 'https://workos.com/docs/sso/test-sso',
  title: 'Test SSO',
  description: 'Learn how to test your Single Sign-On integration.',
  breadcrumb: ['Single Sign-On'],
  origin: { name: 'WorkOS documentation', licence: 'MIT', asOf: '2026-11-27' },
};

export const OWN_PAGE: PageSummary = {
  id: 'bot/installing',
  title: 'Install the bot',
  description: 'From the manifest to the first answer.',
  breadcrumb: ['About this bot'],
};

/** The sections that the canned documentation has, and what they say. */
const SECTIONS: Record<string, { link: SectionLink; blocks: Block[] }> = {
  'sso/test-sso/mock': section(
    'Mock provider',
    'Use the Test Identity Provider. It ships with every environment.',
  ),
  'sso/test-sso/okta': section('Okta', 'Create an app integration in Okta.'),
  'sso/test-sso/go-live': section('Go live', 'Switch to the production environment.'),
};

/** The page that these sections make. */
const WHOLE_PAGE: Pick<Reading, 'page' | 'section' | 'blocks'> = {
  page: SSO_PAGE,
  section: { id: SSO_PAGE.id, url: 'https://workos.com/docs/sso/test-sso', headings: [] },
  blocks: [
    { kind: 'paragraph', spans: [{ text: 'Test before you go live.' }] },
    ...Object.values(SECTIONS).flatMap(({ link, blocks }): Block[] => [
      { kind: 'heading', depth: 2, spans: [{ text: link.section.headings[0] ?? '' }] },
      ...blocks,
    ]),
  ],
};

/** In which a method can be shown. */
export const METHOD_LANGUAGES: Language[] = ['curl', 'js', 'python', 'ruby', 'go', 'php'];

/** An answer with the fields that a test does not care about. */
export function answerOf(more: Partial<Answer> = {}): Answer {
  return {
    kind: 'found',
    question: 'how do I test SSO?',
    followsUp: false,
    corrections: [],
    others: [],
    related: [],
    languages: [],
    ...more,
  };
}

/** What a canned `Docs` was asked, beside what it answers. */
export interface FakeDocs extends Docs {
  asked: string[];
  /** The options of each question. */
  options: (AskOptions | undefined)[];
}

/**
 * A canned `Docs`: knows SSO (surely, unless the question says `perhaps`), a method in six languages (`getProfile`), a
 * follow-up (`and ...`), and nothing else; throws on the word `explode`.
 */
export function fakeDocs(docsVersion = '0.2.0'): FakeDocs {
  const asked: string[] = [];
  const options: FakeDocs['options'] = [];
  const show: Docs['show'] = (sectionId, question, { language } = {}) => {
    const found = sectionOf(sectionId);
    if (!found) return undefined;
    const related = Object.values(SECTIONS).flatMap(({ link }) => (link === found.link ? [] : [link]));
    const others = [
      { ...SSO_PAGE, id: 'sso', url: 'https://workos.com/docs/sso', title: 'Single Sign-On' },
      OWN_PAGE,
    ];
    const answer = answerOf({
      question,
      best: { ...found.link, blocks: found.blocks, cut: false },
      others,
      related,
    });
    if (!question.includes('getProfile') || !answer.best) return answer;
    const inLanguage = language ?? 'js';
    answer.best.blocks = [methodIn(inLanguage)];
    return { ...answer, languages: METHOD_LANGUAGES, language: inLanguage };
  };
  return {
    asked,
    options,
    ask(text, given) {
      asked.push(text);
      options.push(given);
      const words = text
        .replace(/<[@#!][^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      const followsUp = given?.previous !== undefined && words.startsWith('and ');
      const question = followsUp ? `${given.previous} ${words}` : words;
      if (question.includes('explode')) throw new Error(`cannot answer ${question}`);
      if (question === '') return answerOf({ kind: 'empty', question });
      // As with the real one, the language that the question names goes before the one that is set.
      const named = METHOD_LANGUAGES.find((language) => question.endsWith(` in ${language}`));
      const language = named ?? given?.language;
      const found =
        /sso|getProfile/i.test(question) && show('sso/test-sso/mock', question, language ? { language } : {});
      if (found) return { ...found, followsUp, confidence: question.includes('perhaps') ? 'fair' : 'high' };
      return answerOf({ kind: 'nothing', question: text, followsUp, others: [SSO_PAGE, OWN_PAGE] });
    },
    show,
    more(question, from) {
      const all = Array.from({ length: 12 }, (_, i): SectionLink => {
        const { link } = Object.values(SECTIONS)[i % 3] as { link: SectionLink };
        return { ...link, page: { ...link.page, title: `Result ${i}` } };
      });
      return { question, results: all.slice(from, from + 5), from, more: from + 5 < all.length };
    },
    search(question, limit) {
      const excerpts = Object.values(SECTIONS).map(({ link, blocks }) => ({ ...link, blocks, cut: false }));
      const known = /sso/i.test(question) ? excerpts.slice(0, limit) : [];
      const results = known.map((excerpt, i) => ({ excerpt, score: 3 - i }));
      return { answered: results.length > 0, corrections: [], results };
    },
    examples: (topic) => ({ topic, corrections: [], examples: [], closest: [SSO_PAGE] }),
    pages: () => [SSO_PAGE, OWN_PAGE],
    read(ref): Reading | undefined {
      const found = sectionOf(ref);
      const outline = Object.values(SECTIONS).map(({ link }) => link.section);
      if (found) return readingOf({ ...found.link, blocks: found.blocks, outline });
      if (ref === SSO_PAGE.id) return readingOf({ ...WHOLE_PAGE, outline, next: OWN_PAGE });
      if (ref !== OWN_PAGE.id) return undefined;
      const blocks: Reading['blocks'] = [
        { kind: 'paragraph', spans: [{ text: 'Create the app from the manifest.' }] },
      ];
      return readingOf({ page: OWN_PAGE, section: { id: OWN_PAGE.id, headings: [] }, blocks });
    },
    nearest: () => [SSO_PAGE],
    menu: () => [
      {
        title: 'Single Sign-On',
        entries: [{ title: 'Going Live', entries: [{ title: SSO_PAGE.title, page: SSO_PAGE, entries: [] }] }],
      },
    ],
    changelog: ({ since = '', limit } = {}) => CHANGES.filter(({ date }) => date >= since).slice(0, limit),
    languageNamed: (name) => METHOD_LANGUAGES.find((language) => language === name.toLowerCase()),
    pageChanges: () => [],
    about: { docsVersion, pages: 527, licence: 'MIT, WorkOS' },
  };
}

/** A reading with the fields that a test does not care about. */
export function readingOf(reading: Pick<Reading, 'page' | 'section' | 'blocks'> & Partial<Reading>): Reading {
  return { outline: [], children: [], ...reading };
}

const CHANGES: ChangelogEntry[] = [
  {
    title: 'Lamps in colour',
    date: '2026-02-17',
    url: 'https://workos.com/changelog/lamps',
    changes: ['Any.'],
  },
  { title: 'Brighter lamps', date: '2026-01-09', changes: ['Twice as bright.', 'No warmer.'] },
];

function sectionOf(id: string) {
  return Object.hasOwn(SECTIONS, id) ? SECTIONS[id] : undefined;
}

function section(heading: string, text: string): { link: SectionLink; blocks: Block[] } {
  const slug = heading === 'Mock provider' ? 'mock' : heading.toLowerCase().replaceAll(' ', '-');
  const id = `${SSO_PAGE.id}/${slug}`;
  return {
    link: { page: SSO_PAGE, section: { id, url: `${SSO_PAGE.url}/${slug}`, headings: [heading] } },
    blocks: [{ kind: 'paragraph', spans: [{ text }] }],
  };
}

function methodIn(language: Language): Block {
  const method = {
    id: 'get-profile',
    language,
    endpoint: { verb: 'GET', path: '/sso/profile' },
    title: `get_profile_in_${language}()`,
    parameters: [{ name: 'token', type: 'string', description: [[{ text: 'The token.' }]], fields: [] }],
    returns: [],
    properties: [],
  };
  return { kind: 'method', method };
}
