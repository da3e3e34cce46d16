import { expect, test } from 'vitest';
import { playgroundOfFile } from '../playground/support/open-playground.ts';

const own = await playgroundOfFile({ transport: 'socket' });

const HALF: [kind: string, payload: unknown][] = [
  ['events_api', null],
  ['events_api', []],
  ['events_api', 'x'],
  ['events_api', {}],
  ['events_api', { type: 'event_callback' }],
  ['events_api', { event: null }],
  ['events_api', { event: 'x' }],
  ['events_api', { event: {} }],
  ['events_api', { command: '/workos' }],
  ['interactive', null],
  ['interactive', { type: 'block_actions', actions: [] }],
  ['interactive', { type: 'block_actions', actions: [null] }],
  ['slash_commands', null],
  ['slash_commands', { command: null }],
  ['nothing_known', 7],
];

test('half of a delivery over the socket is passed over, and the bot lives on [faults 5, 6, 7, 23]', async () => {
  const { slack, ana, lines } = own;
  const sent = HALF.map(([kind, payload]) => slack.socket.send(kind as never, payload as never));
  await ana.type('#ask-workos', '/workos SSO');
  expect(ana.sees('#ask-workos').at(-1)?.text).toContain('Use the Test Identity Provider.');
  await Promise.all(sent);
  expect(lines.filter((line) => line.includes('Slack describes none like it'))).toHaveLength(HALF.length);
  expect(slack.socket.connections()).toBe(1);
});
