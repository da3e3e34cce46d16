import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const TESTS = fileURLToPath(new URL('..', import.meta.url));
const PAGE = new URL('../../docs/security.md', import.meta.url);
const FAULTS = Array.from({ length: 65 }, (_, i) => i + 1);

/** What the table says of each fault: the files of its tests, or why it cannot happen. */
const rows = new Map(
  [...readFileSync(PAGE, 'utf8').matchAll(/^\| (\d+) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, number, holds]) => [
    Number(number),
    holds ?? '',
  ]),
);

/** The files with a test that has the number at the end of its name, in square brackets. */
const tested = new Map<number, string[]>(FAULTS.map((number) => [number, []]));
for (const path of readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).toSorted()) {
  if (!path.endsWith('.spec.ts')) continue;
  const names = readFileSync(join(TESTS, path), 'utf8').matchAll(/['`].*\[faults? ([\d, ]+)\]['`]/g);
  const file = path.replaceAll('\\', '/').replace('.spec.ts', '');
  for (const number of new Set([...names].flatMap(([, list = '']) => list.split(',').map(Number)))) {
    tested.set(number, [...(tested.get(number) ?? []), file]);
  }
}

test('the table has faults 1 to 65, each once and in order', () => {
  expect([...rows.keys()]).toEqual(FAULTS);
});

test.each(FAULTS)(
  'fault %i has the tests that the table names, or a reason why it cannot happen',
  (number) => {
    const holds = rows.get(number) ?? '';
    const named = [...holds.matchAll(/`([^`]+)`/g)].map(([, file]) => file);
    expect(tested.get(number)).toEqual(named);
    if (named.length === 0) expect(holds).toMatch(/^Cannot happen\b.{20}/);
  },
);
