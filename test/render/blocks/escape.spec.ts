import { describe, expect, test } from 'vitest';
import { cleanText, clipText } from '../../../src/render/blocks/clean-text.ts';
import { escapeMrkdwn, mrkdwnLink, safeUrl } from '../../../src/render/blocks/escape.ts';

describe('escapeMrkdwn [faults 35, 36]', () => {
  test.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
    ['a && b', 'a &amp;&amp; b'],
    ['\u0000\uD83Dx', '\uFFFDx'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMrkdwn(text)).toBe(escaped);
  });
});

describe('mrkdwnLink [fault 36]', () => {
  test('escapes what would end the link early', () => {
    expect(mrkdwnLink('https://x.y/a|b>c?d=1&e=2', 'a > b\n| c')).toBe(
      '<https://x.y/a%7Cb%3Ec?d=1&amp;e=2|a &gt; b | c>',
    );
  });

  test('is the label alone where there is no URL to link to', () => {
    expect(mrkdwnLink(undefined, 'Title')).toBe('Title');
    expect(mrkdwnLink('/relative', '<Title>')).toBe('&lt;Title&gt;');
  });

  test('shows the URL where there is no label', () => {
    expect(mrkdwnLink('https://x.y/', ' ')).toBe('<https://x.y/|https://x.y/>');
  });
});

describe('safeUrl [fault 36]', () => {
  test('takes absolute web and mail addresses', () => {
    expect(safeUrl(' https://x.y/a?b=c#d ')).toBe('https://x.y/a?b=c#d');
    expect(safeUrl('mailto:support@workos.com')).toBe('mailto:support@workos.com');
  });

  test.each([
    '',
    '/docs',
    'javascript:alert(1)',
    'https://',
    'ftp://x.y',
    `https://x.y/${'a'.repeat(3_000)}`,
  ])('does not take %j', (url) => expect(safeUrl(url)).toBeUndefined());
});

describe('clean and clipped text [fault 39]', () => {
  test('keeps tabs and line ends, and drops what Slack cannot show', () => {
    expect(cleanText('a\tb\r\nc\u2028d\u0000\u0007\u009F')).toBe('a\tb\nc\nd');
  });

  test('is clipped between words, and never inside a surrogate pair', () => {
    expect(clipText('one two three', 10)).toBe('one two…');
    expect(clipText('👍'.repeat(20), 10)).toBe(`${'👍'.repeat(4)}…`);
    expect(clipText('short', 10)).toBe('short');
  });
});
