import { describe, expect, test } from 'vitest';
import { readTerms } from '../../src/search/terms.ts';

describe('readTerms', () => {
  const terms = ['__proto__', 'a', 'a_b', 'lamp', 'lampe', 'zoé', 'ümlaut', '中文'];
  const { placeOf } = readTerms(terms.join('\n'));

  test('each term is found where it stands', () => {
    expect(terms.map(placeOf)).toEqual(terms.map((_, i) => i));
  });

  test.each(['', 'A', 'lam', 'lamps', 'a\nb', '文', '\uffff'])('%j is none of them', (term) => {
    expect(placeOf(term)).toBeUndefined();
  });

  test('an index of nothing has no terms', () => {
    expect(readTerms('').placeOf('lamp')).toBeUndefined();
  });
});
