import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { IN_MEMORY, RETENTION } from '../../src/store/retention.ts';

const PAGE = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
const SRC = new URL('../../src/', import.meta.url);
const UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const;
/** Each row of the tables of what is kept: how long, and of the second one how much at most. */
const TOLD = [...PAGE.matchAll(/^\| .+? \| .+? \| (\d+ \w+) \|(?: ([\d,]+) \|)?$/gm)];

test('the page says of all that is kept in the database how long', () => {
  const told = TOLD.filter(([, , most]) => most === undefined).map(([, time]) => time);
  expect(told.toSorted()).toEqual(Object.values(RETENTION).map(timeOf).toSorted());
});

test('the page says of all that is remembered in memory how long and how much', () => {
  const told = TOLD.filter(([, , most]) => most !== undefined);
  const kept = Object.values(IN_MEMORY).map(
    ({ max, ttlMs }) => `${timeOf(ttlMs)}, ${max.toLocaleString('en-US')}`,
  );
  expect(told.map(([, time, most]) => `${time}, ${most}`).toSorted()).toEqual(kept.toSorted());
});

test('nothing is remembered but what is named there', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const users = files.filter((path) => /createMemory[<(]/.test(readFileSync(new URL(path, SRC), 'utf8')));
  const unnamed = users.filter((path) => !/IN_MEMORY\.\w+/.test(readFileSync(new URL(path, SRC), 'utf8')));
  expect(unnamed).toEqual(['store/create-memory.ts']);
  const text = files.map((path) => readFileSync(new URL(path, SRC), 'utf8')).join('\n');
  expect(new Set(text.match(/(?<=IN_MEMORY\.)\w+/g))).toEqual(new Set(Object.keys(IN_MEMORY)));
  const retained = text.match(/(?<=RETENTION\.)\w+/g);
  expect(new Set(retained)).toEqual(new Set(Object.keys(RETENTION)));
});

function timeOf(ms: number): string {
  const [unit, length] = UNITS.find(([, one]) => ms >= one) ?? UNITS[2];
  const count = ms / length;
  return count === 1 ? `1 ${unit.slice(0, -1)}` : `${count} ${unit}`;
}
