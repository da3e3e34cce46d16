import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Listener } from '../src/slack/context/listener.ts';
import { LISTENERS } from '../src/slack/listeners.ts';

const FOLDER = new URL('../src/slack/listeners/', import.meta.url);

interface Row {
  sent: string[];
  scopes: string[];
  optional: string[];
  file: string;
}

/** The rows of all tables in docs/surfaces.md. */
const rows: Row[] = readFileSync(new URL('../docs/surfaces.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| .*\.ts` \|$/.test(line))
  .map((line) => {
    const [, sent = [], scopes = [], optional = [], [file = ''] = []] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
    return { sent, scopes, optional, file };
  });

const signatureOf = ({ kind, name }: Listener) => `${kind} ${name}`;
const byRow = await Promise.all(
  rows.map(async (row) => {
    const exported: object = await import(new URL(row.file, FOLDER).href);
    const listeners = Object.values(exported) as Listener[];
    return { row, listeners: listeners.filter((one) => row.sent.includes(signatureOf(one))) };
  }),
);

describe('docs/surfaces.md', () => {
  test('has every listener, each in one row, and none that is not there', () => {
    expect(rows.flatMap(({ sent }) => sent).sort()).toEqual(LISTENERS.map(signatureOf).sort());
    expect(new Set(byRow.flatMap(({ listeners }) => listeners))).toEqual(new Set(LISTENERS));
  });

  test('names the file of each, and every file', () => {
    expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(readdirSync(FOLDER)));
    for (const { row, listeners } of byRow)
      expect(listeners.map(signatureOf).sort()).toEqual(row.sent.toSorted());
  });

  test('names the permissions of each', () => {
    for (const { row, listeners } of byRow) {
      const needed = new Set(listeners.flatMap(({ scopes }) => scopes));
      const optional = new Set(listeners.flatMap(({ optionalScopes }) => optionalScopes));
      expect({ file: row.file, scopes: row.scopes, optional: row.optional }).toEqual({
        file: row.file,
        scopes: [...needed].sort(),
        optional: [...optional].sort(),
      });
    }
  });
});
