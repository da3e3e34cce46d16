import { describe, expect, test } from 'vitest';
import { cleanQuestion } from '../../src/query/clean-question.ts';

describe('markup of Slack [fault 41]', () => {
  test.each([
    ['<@U1> how do I test?', 'how do I test?'],
    ['hey <@U1|name> how', 'hey how'],
    ['<@W1AB2> <@U1>', ''],
    ['in <#C1|general> please', 'in general please'],
    ['in <#C1> please', 'in please'],
    ['<!channel> help', 'help'],
    ['<!here|here> help', 'help'],
    ['<!everyone>', ''],
    ['<!subteam^S1|@x> look', 'look'],
    ['<!subteam^S1> look', 'look'],
    ['<!date^1392734382^{date}|today> it broke', 'it broke'],
    ['see <http://x.example.com|x.example.com>', 'see x.example.com'],
    ['see <http://x.example.com>', 'see http://x.example.com'],
    ['see <https://x.example.com/a?b=c&amp;d=e|the page>', 'see the page'],
    ['ask <mailto:a@b.c|a@b.c>', 'ask a@b.c'],
    ['ask <mailto:a@b.c>', 'ask a@b.c'],
    ['call <tel:+123|+123>', 'call +123'],
    ['a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39;', 'a & b <c> "d" \'e\''],
  ])('%j is %j', (text, question) => {
    expect(cleanQuestion(text)).toBe(question);
  });

  test('what somebody typed in pointed brackets is text: Slack sends it escaped', () => {
    expect(cleanQuestion('what is &lt;@U1&gt;')).toBe('what is <@U1>');
    expect(cleanQuestion('&amp;lt; and &amp;amp;')).toBe('&lt; and &amp;');
  });

  test('brackets that are no markup stay', () => {
    for (const text of ['a < b', 'a > b', 'List<string>', '<div>', 'x <', '<<>>', '<@']) {
      expect(cleanQuestion(text)).toBe(text);
    }
  });
});

describe('signs [faults 39, 41]', () => {
  test('typographic quotes are plain ones', () => {
    expect(cleanQuestion('“what’s” ‘this’ ‟it‛s”')).toBe('"what\'s" \'this\' "it\'s"');
  });

  test('white space of any kind is one space, and none at the ends', () => {
    expect(cleanQuestion('  a\t\tb\r\nc\u00a0d\u3000e\u2028f  ')).toBe('a b c d e f');
  });

  test.each([
    ['a\u0000b', 'ab'],
    ['\u001b[31mred', '[31mred'],
    ['a\u200bb\u202ec\ufeff', 'abc'],
    ['lone \ud800 half', 'lone half'],
    ['lone \udfff', 'lone'],
    ['\ufffd', ''],
  ])('%j is %j: no controls, nothing invisible, no halves of characters', (text, question) => {
    expect(cleanQuestion(text).replaceAll(/ +/g, ' ')).toBe(question);
  });

  test('what is taken out leaves no two spaces behind', () => {
    expect(cleanQuestion('a \u0000 b')).toBe('a b');
  });

  test('letters of every script and emoji come through', () => {
    expect(cleanQuestion('Größe 日本語 العربية 🔐')).toBe('Größe 日本語 العربية 🔐');
  });
});

describe('length [faults 39, 40]', () => {
  test('10,000 characters are cut to 2,000 at most', () => {
    expect(cleanQuestion('x'.repeat(10_000))).toBe('x'.repeat(2_000));
    expect(cleanQuestion('sso test '.repeat(1_200)).length).toBeLessThanOrEqual(2_000);
  });

  test.each([1_999, 2_000, 3_999, 4_000])('an emoji on the border at %i is whole or not there', (before) => {
    const question = cleanQuestion(`${'x'.repeat(before)}🔐 and on`);
    expect(question.isWellFormed()).toBe(true);
  });

  test.each([
    ['<'.repeat(10_000)],
    ['<@'.repeat(5_000)],
    ['<http://'.repeat(2_000)],
    ['&amp;'.repeat(2_000)],
    [' '.repeat(10_000)],
    ['<!a|'.repeat(3_000)],
  ])('%.8s ten thousand characters long takes no time', (text) => {
    const start = performance.now();
    cleanQuestion(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('a question behind a screen of empty lines is still read', () => {
    expect(cleanQuestion(`${'\n'.repeat(5_000)}how do I test?`)).toBe('how do I test?');
  });
});

test('cleaning twice changes nothing where nothing is escaped', () => {
  for (const text of ['<@U1> a  b', '“x”', 'a\u200b b', 'List<string> x']) {
    expect(cleanQuestion(cleanQuestion(text))).toBe(cleanQuestion(text));
  }
});
