import { expect, test } from 'vitest';
import { readableLog } from '../../src/playground/readable-log.ts';

test('the log of the bot is shown in short lines, however it comes in', () => {
  const lines: string[] = [];
  const read = readableLog((line) => void lines.push(line));
  const time = new Date(2026, 0, 2, 3, 4, 5).toISOString();
  const record = JSON.stringify({ level: 'warn', time, request: 'k7q2m4xd', msg: 'A link got no preview.' });
  read(record.slice(0, 20));
  read(`${record.slice(20)}\n${JSON.stringify({ level: 'info', time, msg: 'Ready.' })}\nno JSON\nhalf`);
  expect(lines).toEqual([
    '  03:04:05 WARN A link got no preview. (k7q2m4xd)\n',
    '  03:04:05 INFO Ready.\n',
    'no JSON\n',
  ]);
});
