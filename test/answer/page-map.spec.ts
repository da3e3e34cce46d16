import { describe, expect, test } from 'vitest';
import type { MenuEntry } from '../../src/types.ts';
import { realDocs } from '../support/real-docs.ts';

const docs = realDocs();
const pagesIn = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap(({ page, entries: below }) => [...(page ? [page.id] : []), ...pagesIn(below)]);

describe('the menu', () => {
  test('is that of the documentation: products, their groups, their pages', () => {
    const sso = docs.menu().find(({ title }) => title === 'Single Sign-On');
    const group = sso?.entries.find(({ title }) => title === 'Getting Started');
    expect(group?.page).toBeUndefined();
    expect(pagesIn(group?.entries ?? [])).toContain('sso/test-sso');
  });

  test('has every page once, and no page outside the navigation', () => {
    const ids = pagesIn(docs.menu());
    expect(ids.length).toBeGreaterThan(400);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('bot/'))).toEqual([]);
  });
});

describe('a page that is read', () => {
  test('has an outline of its sections, without their text', () => {
    const { outline } = docs.read('sso/test-sso') ?? {};
    expect(outline?.length).toBeGreaterThan(2);
    expect(outline?.every(({ id, headings }) => id.startsWith('sso/test-sso/') && headings.length > 0)).toBe(
      true,
    );
  });

  test('knows its neighbours in the navigation, both ways', () => {
    const here = docs.read('sso/test-sso');
    const after = docs.read(here?.next?.id ?? '');
    expect(after?.previous?.id).toBe('sso/test-sso');
    expect(docs.read(here?.previous?.id ?? '')?.next?.id).toBe('sso/test-sso');
  });

  test('knows the pages below it', () => {
    const children = docs.read('sso')?.children.map(({ id }) => id);
    expect(children).toContain('sso/test-sso');
    expect(docs.read('sso/test-sso')?.children).toEqual([]);
  });

  test('has no neighbours where the navigation does not name it', () => {
    expect(docs.read('bot/installing')).not.toHaveProperty('previous');
    expect(docs.read('bot/installing')).not.toHaveProperty('next');
  });
});

describe('a ref that names nothing', () => {
  test.each([
    ['sso/testing-sso', 'sso/test-sso'],
    ['directory-sync/no-such-part', 'directory-sync'],
    ['https://workos.com/docs/audit-logs/exporting', 'audit-logs/exporting-events'],
  ])('%s is close to %s', (ref, page) => {
    expect(docs.read(ref)).toBeUndefined();
    expect(docs.nearest(ref).map(({ id }) => id)).toContain(page);
  });

  test('that has no words is close to nothing', () => {
    for (const ref of ['', '/', '../..', '%00', '\0', '?']) expect(docs.nearest(ref), ref).toEqual([]);
  });
});
