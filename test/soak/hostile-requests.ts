import { clickOf, commandOf, eventOf, replyTo, whose } from './ordinary-requests.ts';
import type { Scene } from './scene.ts';
import { any } from './seen-controls.ts';
import { formOf, interactionOf, jsonOf, type SoakShot, signed, type Wire } from './soak-shot.ts';

/** What somebody sends who means harm, or whose software is broken: turned away, or taken and answered with nothing. */
export const HOSTILE: readonly ((scene: Scene) => SoakShot)[] = [
  (scene) => refused('signed with another secret', 401, formOf(question(scene), { secret: 'another' })),
  (scene) => refused('ten minutes old', 401, formOf(question(scene), { skew: -600 })),
  (scene) => refused('signed for the future', 401, formOf(question(scene), { skew: 900 })),
  (scene) => refused('not signed', 401, { ...formOf(question(scene)), headers: { 'content-type': FORM } }),
  (scene) => refused('no delivery', 400, signed(any(NO_DELIVERIES, scene.random) ?? '', 'application/json')),
  () => refused('broken JSON', 400, signed('{"type":"event_callback","event":{', 'application/json')),
  (scene) => refused('no action', 400, interactionOf({ ...someClick(scene), actions: [] })),
  (scene) => taken('made-up value', interactionOf(madeUp(scene))),
  (scene) => refused('missing user', 400, interactionOf({ ...someClick(scene), user: undefined })),
  (scene) =>
    refused(
      'missing view',
      400,
      interactionOf({ type: 'view_submission', ...whose(scene.person()), view: null }),
    ),
  (scene) =>
    refused(
      'missing place',
      400,
      jsonOf(eventOf(scene, scene.person(), any(HALF_EVENTS, scene.random) ?? {})),
    ),
  (scene) =>
    taken('wrong types', jsonOf(eventOf(scene, scene.person(), any(WRONG_EVENTS, scene.random) ?? {}))),
  (scene) => taken('unknown names', interactionOf(any(unknown(scene), scene.random))),
  (scene) => answered(scene, 'huge question', (fields) => formOf({ ...fields, text: huge(scene) })),
  (scene) => answered(scene, 'broken UTF-8', brokenText),
  (scene) => answered(scene, 'replayed command', formOf),
  (scene) => taken('delivered again', scene.again() ?? formOf(question(scene))),
];

const FORM = 'application/x-www-form-urlencoded';

const NO_DELIVERIES = [
  'null',
  '[]',
  '5',
  '"text"',
  'true',
  '{}',
  '{"event":null}',
  '{"event":[]}',
  '{"type":{}}',
];

const WRONG_EVENTS = [
  { type: 'app_mention', user: 5, channel: 'C1', text: 'SSO', ts: '1.1' },
  { type: 'app_mention', user: 'U1', channel: 'C1', text: ['SSO'], ts: '1.1' },
  { type: 'message', channel_type: 'im', user: 'U1', channel: 'D1', text: 'SSO', ts: { a: 1 } },
  { type: 'message', channel_type: 'im', user: 'U1', channel: 'D1', text: 'SSO', ts: '1.1', bot_id: 'B2' },
  { type: 'message', channel_type: 'im', subtype: 'message_changed', message: null, channel: 'D1' },
  { type: 'link_shared', links: 'https://workos.com/docs/sso', channel: 'C1', message_ts: '1.1' },
  { type: 'link_shared', links: [null, 5, { url: {} }], channel: 'C1', message_ts: '1.1' },
  { type: 'no_such_event', user: 'U1' },
];

const HALF_EVENTS = [
  { type: 'app_mention', user: 'U1', channel: null, text: 'SSO', ts: '1.1' },
  { type: 'app_home_opened', user: null, tab: 'home' },
];

function refused(name: string, status: number, wire: Wire): SoakShot {
  return { name, hostile: true, statuses: [status], ...wire };
}

function taken(name: string, wire: Wire): SoakShot {
  return { name, hostile: true, statuses: [200], ...wire };
}

function answered(scene: Scene, name: string, send: (fields: Record<string, string>) => Wire): SoakShot {
  const fields = question(scene);
  return { ...taken(name, send(fields)), ...replyTo(scene, fields) };
}

function question(scene: Scene): Record<string, string> {
  return { ...commandOf(scene, scene.person(), scene.id('C')), text: scene.question() };
}

function someClick(scene: Scene): object {
  const control = scene.seen.pick(scene.random, 'message');
  return control ? clickOf(scene, control) : { type: 'block_actions', ...whose(scene.person()) };
}

/** A click on a control of ours that carries what we would never write. */
function madeUp(scene: Scene): object {
  const action_id = any(
    ['show', 'share', 'more', 'menu', 'read', 'contents', 'feedback', 'dismiss'],
    scene.random,
  );
  const value = any(
    ['', 'null', '[1]', '{"q":', '{"u":"<!channel>"}', `"${'x'.repeat(50_000)}"`],
    scene.random,
  );
  const action = { type: 'button', action_id, block_id: value, value, selected_option: { value } };
  return { ...someClick(scene), response_url: 'http://127.0.0.1:9/', actions: [action] };
}

function unknown(scene: Scene): object[] {
  const person = whose(scene.person());
  return [
    { type: 'block_actions', ...person, actions: [{ type: 'button', action_id: 'nobody:1', block_id: 'b' }] },
    { type: 'shortcut', callback_id: 'nobody', trigger_id: '1.1', ...person },
    { type: 'message_action', callback_id: 'find', ...person, channel: { id: 'C1' }, message: null },
    { type: 'view_submission', ...person, view: { id: 'V1', callback_id: 'nobody', state: null } },
    { type: 'view_closed', ...person, view: { id: 'V1', callback_id: 'nobody' } },
  ];
}

const HUGE = ['((((((((((', '<@U1> ', '> > > ', 'sso okta saml ', '*_~`', '\u0301', '日本語', '<https://a|'];

function huge(scene: Scene): string {
  return (any(HUGE, scene.random) ?? '').repeat(2_000);
}

/** Bytes that are no UTF-8 in the text of a command, and halves of characters. */
function brokenText(fields: Record<string, string>): Wire {
  const body = new URLSearchParams({ ...fields, text: '' }).toString();
  return signed(`${body}%FF%FE%C3%28%ED%A0%80 sso`, FORM);
}
