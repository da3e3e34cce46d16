/** Whether a body is a delivery of Slack's: an event, a command, a click, a view, or a check of the address. */
export function isDelivery(body: unknown): boolean {
  if (!isRecord(body)) return false;
  const { type, ...marks } = body;
  const present = Object.keys(MARKS).filter((mark) => mark in marks);
  return present.length > 0 ? present.every((mark) => MARKS[mark]?.(marks[mark])) : TYPES.has(type);
}

/** Fields that Slack's deliveries have, and what each must be for Bolt to know what to do with it. */
const MARKS: Record<string, (value: unknown) => boolean> = {
  event: (value) => isRecord(value) && typeof value.type === 'string',
  command: (value) => typeof value === 'string',
  actions: (value) => Array.isArray(value) && value.length > 0 && value.every(isRecord),
  ssl_check: (value) => value === '1',
  type: (value) => TYPES.has(value),
};

const TYPES = new Set<unknown>([
  'url_verification',
  'block_suggestion',
  'dialog_submission',
  'shortcut',
  'message_action',
  'view_submission',
  'view_closed',
]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
