import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanQuestion } from '../../src/query/clean-question.ts';

/** What Slack makes of mentions, channels, links and dates. */
const markup = fc.constantFrom(
  '<@U1>',
  '<@W1AB2|name>',
  '<#C1|general>',
  '<#C1>',
  '<!channel>',
  '<!subteam^S1|@x>',
  '<!date^1392734382^{date}|today>',
  '<https://x.example.com/a?b=c|the page>',
  '<https://x.example.com>',
  '<mailto:a@b.c|a@b.c>',
  '<tel:+123>',
);

const anything = fc.string({ unit: 'binary', maxLength: 300 });
/** Text in which nothing is escaped and nothing looks like markup. */
const plain = anything.map((text) => text.replaceAll(/[&<>]/g, ''));
const messy = fc.array(
  fc.oneof(markup, anything, fc.constantFrom('<', '>', '|', '<@', '&lt;', '&amp;', '\ud83d')),
);

/** As Slack writes what a person typed. */
const asSlackSends = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('whatever the question', () => {
  test('it is one line of well-formed text, no longer than 2,000 characters, with nothing invisible in it', () => {
    fc.assert(
      fc.property(messy, fc.nat({ max: 30 }), (parts, times) => {
        const question = cleanQuestion(parts.join('').repeat(times));
        expect(question.length).toBeLessThanOrEqual(2_000);
        expect(question).toBe(question.trim());
        expect(question).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\ufffd]|\s\s/u);
      }),
    );
  });

  test('no markup of Slack is left, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, plain), { maxLength: 20 }), (parts) => {
        expect(cleanQuestion(parts.join(' '))).not.toMatch(/[<>]/);
      }),
    );
  });

  test('what a person typed comes back as they typed it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 300 }), (typed) => {
        const folded = typed.replaceAll(/\s+/g, ' ').trim();
        expect(cleanQuestion(asSlackSends(typed))).toBe(folded);
      }),
    );
  });

  test('cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(cleanQuestion(cleanQuestion(text))).toBe(cleanQuestion(text));
      }),
    );
  });
});
