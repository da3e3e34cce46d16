import { describe, expect, test } from 'vitest';
import { realDocs } from '../support/real-docs.ts';

const docs = realDocs();

/** Questions with one right page. Each says why no other page could stand first. */
const GOLDEN: [question: string, page: RegExp, why: string][] = [
  [
    'getProfileAndToken',
    /^reference\/sso\/profile\/get-profile-and-token$/,
    'the name of one method, typed whole',
  ],
  ['how do I test SSO', /^sso\/test-sso$/, 'the title of the page is the question'],
  ['sso_required', /^(reference\/)?authkit\/|^reference\/authkit/, 'an error code that only AuthKit gives'],
  ['audit logs', /^(reference\/)?audit-logs\b/, 'the name of a product, whose pages all stand below it'],
  ['Okta SAML', /^integrations\/okta-saml$/, 'the name of the integration is the title of its page'],
  [
    'Google Workspace directory sync',
    /^integrations\/google-(workspace|directory-sync)/,
    'product and provider are named',
  ],
  ['list organizations', /^reference\/organization\/list$/, 'the title of the page is the question'],
  ['dsync.user.created', /^(events|(reference\/)?directory-sync)\b/, 'the name of one event'],
  [
    'magic auth',
    /^(reference\/)?authkit\/magic-auth|^(reference\/)?magic-link/,
    'the name of one sign-in method',
  ],
  [
    'listDirectoryGroups',
    /^(reference\/directory-sync|directory-sync)/,
    'a method of one product, whichever page lists it',
  ],
  ['what is a directory group?', /^reference\/directory-sync\/directory-group$/, 'the thing, not a method'],
  ['get a directory group', /^reference\/directory-sync\/directory-group\/get$/, 'the method by its name'],
  ['feature flags', /^(reference\/)?feature-flags\b|^integrations\/.*/, 'the name of a product'],
  ['migrate from Auth0', /^migrate\/auth0$/, 'the only page on moving from there'],
  ['domain verification', /^(reference\/)?domain-verification|^admin-portal/, 'the name of a product'],
];

/** What a word means, and the one place that says it. */
const MEANINGS: [question: string, section: RegExp, why: string][] = [
  ['what is SCIM?', /^glossary\/scim$/, 'the glossary, not the page of a provider of that name'],
  ['what is saml', /^glossary\/saml$/, 'the glossary, not the setup of a SAML connection'],
  ['what does IdP stand for', /^glossary\/idp$/, 'only the glossary says it'],
  ['what does ACS mean', /^glossary\/acs-url$/, 'its heading has one word more'],
  ["what's oauth", /^glossary\/oauth-2-0$/, 'its heading has a number more'],
  ['what is SSO', /^sso\/how-single-sign-on-works$/, 'a product is explained at the beginning of its page'],
  ['what is RBAC', /^rbac\/introduction$/, 'the beginning, not what stands at the end of the page'],
  ['what is directory sync', /^directory-sync\/what-is-directory-sync$/, 'a heading asks the same'],
];

describe('what a word means', () => {
  test.each(MEANINGS)('%s is answered by %s: %s', (question, section) => {
    const answer = docs.ask(question);
    expect(answer.kind).toBe('found');
    expect(answer.best?.section.id).toMatch(section);
  });

  test('is told as such', () => {
    const [best] = docs.search('what is SCIM?', 1).results;
    expect(best?.explain().factors).toContainEqual({ name: 'definition', factor: expect.any(Number) });
  });
});

describe('questions with one right answer', () => {
  test.each(GOLDEN)('%s finds %s: %s', (question, page) => {
    const { answered, results } = docs.search(question, 10);
    expect(answered).toBe(true);
    expect(results[0]?.excerpt.page.id).toMatch(page);
  });

  test('why that section of the page was chosen is told', () => {
    const [best] = docs.search('idp initiated sso', 1).results;
    const { section } = best?.explain() ?? {};
    expect(best?.excerpt.section.id).toBe('sso/login-flows/idp-initiated-sso');
    expect(section?.heading).toBeGreaterThan(section?.beginning ?? Number.POSITIVE_INFINITY);
    expect(section?.words).toBeGreaterThan(0);
  });

  test('pages come once each, best first, no more than asked for', () => {
    for (const [question] of GOLDEN) {
      const { results } = docs.search(question, 7);
      const ids = results.map(({ excerpt }) => excerpt.page.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(7);
      const scores = results.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => Number.isFinite(score) && score >= 0)).toBe(true);
    }
  });

  test('pages that are nothing but lists of links are never found', () => {
    const listings = new Set(['integrations', 'migrate', 'sdks', 'mfa/ux', 'sso/ux']);
    for (const question of ['integrations', 'migrate', 'sdks', 'all integrations']) {
      const ids = docs.search(question, 50).results.map(({ excerpt }) => excerpt.page.id);
      expect(ids.filter((id) => listings.has(id))).toEqual([]);
    }
  });
});

describe('what is no question for the documentation', () => {
  test.each(['what is the weather in Paris tomorrow', 'best pizza recipe', 'asdfghjkl qwertyuiop'])(
    '%s is not answered',
    (question) => {
      expect(docs.search(question, 3).answered).toBe(false);
      expect(docs.ask(question).kind).toBe('nothing');
    },
  );

  test.each(['', '   ', '\n', '<@U1>', '?'])('%j finds nothing at all', (question) => {
    expect(docs.search(question, 5)).toEqual({ answered: false, corrections: [], results: [] });
  });
});

describe('texts that used to be syntax', () => {
  test.each([
    'sso: okta',
    'a^b',
    '-okta',
    '+saml -scim',
    'title:sso',
    'sso~2',
    'sso*',
    '"exact phrase',
    '((',
    '\\',
    '\u0024{x}',
    'constructor',
    '__proto__',
    'toString hasOwnProperty',
    'x'.repeat(10_000),
    'sso '.repeat(5_000),
    '🔐'.repeat(500),
    '\ud800 sso \udfff',
    'ﬁne ＳＳＯ ①',
    '\u202esso\u0000',
  ])('case %# is a question like any other', (question) => {
    expect(() => docs.ask(question)).not.toThrow();
    expect(JSON.stringify(docs.search(question, 5))).toBe(JSON.stringify(docs.search(question, 5)));
  });

  test('a minus excludes nothing', () => {
    const ids = (question: string) => docs.search(question, 5).results.map(({ excerpt }) => excerpt.page.id);
    expect(ids('-okta saml')).toEqual(ids('okta saml'));
  });
});
