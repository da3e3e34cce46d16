import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, clipText } from '../../src/render/blocks/clean-text.ts';
import { escapeMrkdwn, mrkdwnLink, safeUrl } from '../../src/render/blocks/escape.ts';
import { hostileText } from '../support/any-answer.ts';

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  hostileText.map((text) => `https://workos.com/${text}`),
  hostileText,
);

/** As Slack shows it. */
const shown = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('whatever the text', () => {
  test('escaped, it is no markup, and shows what it was', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMrkdwn(text);
        expect(escaped).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(shown(escaped)).toBe(cleanText(text));
      }),
    );
  });

  test('a link begins and ends once, and leads to one address', () => {
    fc.assert(
      fc.property(url, hostileText, (address, label) => {
        expect(mrkdwnLink(address, label)).toMatch(
          /^(?:<(?:https?:\/\/|mailto:)[^<>|\s]+\|[^<>\n]+>|[^<>\n]*)$/i,
        );
      }),
    );
  });

  test('an address that is taken is taken again as it is', () => {
    fc.assert(
      fc.property(url, (address) => {
        const safe = safeUrl(address);
        if (safe !== undefined) expect(safeUrl(safe)).toBe(safe);
      }),
    );
  });

  test('clipped, it is its own beginning and no longer than allowed', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 200 }), (text, max) => {
        const clipped = clipText(text, max);
        const folded = cleanText(text).replace(/\s+/g, ' ').trim();
        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(clipped.isWellFormed()).toBe(true);
        expect(folded.startsWith(clipped.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
