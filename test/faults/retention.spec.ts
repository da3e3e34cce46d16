import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RETENTION } from '../../src/store/retention.ts';

const PAGE = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
const SRC = new URL('../../src/', import.meta.url);
const UNITS = [
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const;

test('the page says of all that is remembered how long and how much', () => {
  const told = [...PAGE.matchAll(/^\| .+ \| .+ \| (until the process ends|[\d]+ \w+) \| ([\d,]+) \|$/gm)];
  const kept = Object.values(RETENTION).map(
    ({ max, ttlMs }) => `${timeOf(ttlMs)}, ${max.toLocaleString('en-US')}`,
  );
  expect(told.map(([, time, most]) => `${time}, ${most}`).toSorted()).toEqual(kept.toSorted());
});

test('nothing is remembered but what is named there', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const users = files.filter((path) => /createMemory[<(]/.test(readFileSync(new URL(path, SRC), 'utf8')));
  const unnamed = users.filter((path) => !/RETENTION\.\w+/.test(readFileSync(new URL(path, SRC), 'utf8')));
  expect(unnamed).toEqual(['store/create-memory.ts']);
  const named = files.flatMap(
    (path) => readFileSync(new URL(path, SRC), 'utf8').match(/(?<=RETENTION\.)\w+/g) ?? [],
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(RETENTION)));
});

function timeOf(ms: number): string {
  if (ms === Number.POSITIVE_INFINITY) return 'until the process ends';
  const [unit, length] = UNITS.find(([, one]) => ms >= one) ?? UNITS[1];
  const count = ms / length;
  return count === 1 ? `1 ${unit.slice(0, -1)}` : `${count} ${unit}`;
}
