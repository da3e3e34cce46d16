import { describe, expect, test } from 'vitest';
import { refusal } from '../../src/playground/slack/faults.ts';
import { wordsOf } from '../../src/playground/slack/people/visible.ts';
import { overRealDocs } from '../playground/support/over-real-docs.ts';
import { eventually } from '../support/eventually.ts';

const { docs, open } = overRealDocs();

async function opened(options: Parameters<typeof open>[0] = {}) {
  const own = await open(options);
  const { ana } = own;
  await ana.opensHome();
  return { ...own, home: await ana.waitsForHome(/What's new/) };
}

describe.each(['http', 'socket'] as const)('the App Home, over %s', (transport) => {
  test('shows a search box, the products, what is new, the language, how to ask and the version', async () => {
    const { home, ben } = await opened({ transport });
    const words = wordsOf(home.view);
    const [newest] = docs.changelog({ limit: 1 });
    expect(words).toMatch(
      /Search the WorkOS documentation.*Browse.*What's new.*Language for code.*How to ask/s,
    );
    for (const { title } of docs.menu()) expect(words).toContain(`${title} ›`);
    expect(words).toContain(newest?.title);
    expect(words).toContain(newest?.date);
    expect(words).toContain(docs.about.docsVersion);
    expect(words).toContain('/workos how do I test SSO?');
    expect(home.view.blocks.length).toBeLessThanOrEqual(100);
    expect(ben.home()).toBeUndefined();
  });

  test('searches where it is, on Enter', async () => {
    const { ana, home } = await opened({ transport });
    await ana.typesIn(home, 'Search', 'how do I test SSO without Okta?', { enter: true });
    const found = await ana.waitsForHome(/Test Identity Provider to simulate login flows/);
    expect(wordsOf(found.view)).toMatch(/More results.*Browse/s);
    await ana.clickIn(found, 'Read the page');
    await ana.waitsForModal(/Service provider-initiated SSO/);
    expect(ana.modal()?.view).toMatchObject({ close: { text: 'Close' } });
  });

  test('leads from a product over a group to a page, which is read in a modal', async () => {
    const { ana, home } = await opened({ transport });
    await ana.clickIn(home, 'API Reference ›');
    await ana.waitsForHome(/‹ All products.*API Reference/s);
    await ana.clickIn(home, 'Single Sign-On ›');
    await ana.waitsForHome(/API Reference › Single Sign-On/);
    await ana.clickIn(home, 'Get a Profile and Token');
    const modal = await ana.waitsForModal(/getProfileAndToken/);
    expect(wordsOf(modal.view)).toContain('WorkOS documentation 0.2.0, 17 Feb 2026, word for word.');
    await ana.closeModal();
    await ana.clickIn(home, '‹ All products');
    await ana.waitsForHome(/Audit Logs ›/);
  });

  test('remembers a language, shows it, and shows methods in it', async () => {
    const { ana, home } = await opened({ transport });
    await ana.clickIn(home, 'Python');
    await eventually(() => expect(JSON.stringify(home.view)).toContain('"block_id":"prefer-python"'));
    expect(home.filled['prefer-python']).toEqual({ prefer: 'python' });
    await ana.opensHome();
    await ana.waitsForHome(/What's new/);
    expect(JSON.stringify(home.view)).toContain('"block_id":"prefer-python"');
    await ana.typesIn(home, 'Search', 'getProfileAndToken', { enter: true });
    await ana.waitsForHome(/get_profile_and_token/);
    await ana.type('#ask-workos', '/workos getProfileAndToken');
    await ana.waitsFor('#ask-workos', /get_profile_and_token/);
    await ana.clickIn(home, 'Automatic');
    await ana.waitsForHome(/sso\.getProfileAndToken\(/);
    expect(wordsOf(home.view)).not.toContain('get_profile_and_token');
  });
});

describe('the App Home', () => {
  test('keeps what was found while one browses, and begins anew when it is opened again', async () => {
    const { ana, home } = await opened();
    await ana.typesIn(home, 'Search', 'how do I test SSO?', { enter: true });
    await ana.waitsForHome(/More results/);
    await ana.clickIn(home, 'AuthKit ›');
    await ana.waitsForHome(/More results.*Modeling Your App/s);
    await ana.opensHome();
    await eventually(() => expect(wordsOf(home.view)).not.toContain('More results'));
    expect(wordsOf(home.view)).toContain('Audit Logs ›');
    expect(Object.values(home.filled).flatMap((block) => Object.values(block))).not.toContain(
      'how do I test SSO?',
    );
  });

  test('opens the search modal with what was searched', async () => {
    const { ana, home } = await opened();
    await ana.typesIn(home, 'Search', 'passkeys', { enter: true });
    await ana.waitsForHome(/More results/);
    await ana.clickIn(home, 'Search while you type');
    const modal = await ana.waitsForModal(/Passkeys/);
    expect(modal.filled['query-0']).toEqual({ query: 'passkeys' });
  });

  test('shows the language that was set with a word', async () => {
    const { ana, home } = await opened();
    await ana.type('#ask-workos', '/workos lang ruby');
    await ana.waitsFor('#ask-workos', /Ruby/);
    await ana.opensHome();
    await eventually(() => expect(home.filled['prefer-ruby']).toEqual({ prefer: 'ruby' }));
  });

  test('is another person’s own', async () => {
    const { ana, ben, home } = await opened();
    await ana.clickIn(home, 'Ruby');
    await eventually(() => expect(JSON.stringify(home.view)).toContain('prefer-ruby'));
    await ben.opensHome();
    const his = await ben.waitsForHome(/What's new/);
    expect(JSON.stringify(his.view)).toContain('prefer-automatic');
  });

  test('is not published for the messages tab, and a tab that is off is said to the operator', async () => {
    const { slack, ana, lines } = await opened();
    const published = () => slack.calls.filter(({ method }) => method === 'views.publish').length;
    const before = published();
    await ana.opensMessages();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(published()).toBe(before);
    slack.next('views.publish', refusal('not_enabled'));
    await ana.opensHome();
    await eventually(() => expect(lines.join()).toContain('turn it on under App Home'));
  });
});
