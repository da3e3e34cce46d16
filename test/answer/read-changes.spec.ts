import { describe, expect, test } from 'vitest';
import { realDocs } from '../support/real-docs.ts';

const docs = realDocs();
const all = docs.changelog();
const days = all.map(({ date }) => date);

describe('the changelog', () => {
  test('has every entry with its day, its changes and its link, newest first', () => {
    expect(all.length).toBeGreaterThan(10);
    expect(days).toEqual(days.toSorted().reverse());
    for (const { title, date, changes, url } of all) {
      expect(title).not.toBe('');
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(changes).not.toContain(date);
      expect(url).toMatch(/^https:\/\/workos\.com\/changelog\//);
    }
  });

  test.each(['2026', '2026-01', '2026-01-15'])('since %s leaves out what came before', (since) => {
    const shown = docs.changelog({ since }).map(({ date }) => date);
    expect(shown).toEqual(days.filter((day) => day >= since));
    expect(shown.length).toBeLessThan(days.length);
  });

  test('a number is the most entries', () => {
    expect(docs.changelog({ limit: 3 })).toEqual(all.slice(0, 3));
    expect(docs.changelog({ limit: 0 })).toEqual([]);
  });

  test('words are looked for in some form, all of them', () => {
    const found = docs.changelog({ words: 'attributes authkit' });
    expect(found.map(({ title }) => title)).toContain('Custom Attributes in AuthKit');
    expect(found.length).toBeLessThan(all.length);
    expect(docs.changelog({ words: 'attributes submarine' })).toEqual([]);
  });
});

test('words name languages as people call them', () => {
  const named = { Python: 'python', node: 'js', 'Node.js': 'js', 'C#': 'dotnet', '.NET': 'dotnet', Go: 'go' };
  for (const [word, language] of Object.entries(named)) expect(docs.languageNamed(word), word).toBe(language);
  for (const word of ['', 'cobol', 'in the']) expect(docs.languageNamed(word), word).toBeUndefined();
});
