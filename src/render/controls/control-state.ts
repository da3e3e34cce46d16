import { REASONS, type Reason } from '../../report.ts';
import { LANGUAGES, type Language } from '../../types.ts';
import { LIMITS } from '../blocks/limits.ts';

/** What a control carries: enough to make its answer again, so that nothing has to be kept for it. */
export interface ControlState {
  question?: string;
  /** The section that is shown, or is to be shown. */
  section?: string;
  language?: Language;
  /** Place of the first further result. */
  from?: number;
  /** The person whom the message answers. */
  asker?: string;
  docsVersion?: string;
  /** All of a long passage is to be shown. */
  whole?: boolean;
  /** The verdict of a feedback button. */
  helpful?: boolean;
  /** Why it did not help. */
  reason?: Reason;
  /** The message that a verdict is about, where the control stands in another. */
  about?: string;
  /** The thread to share into, where that is not the one that the message stands in. */
  threadTs?: string;
  /** The titles that lead to a place in the menu of the documentation. */
  path?: string[];
  /** Tells one search box from the one before it, for Slack keeps what was typed as long as it is the same. */
  field?: number;
}

/** A state as the value of a control; undefined when Slack would not take one so long. */
export function writeState(state: ControlState, max: number = LIMITS.buttonValueChars): string | undefined {
  const short = Object.fromEntries(FIELDS.map(([field, key]) => [key, state[field]]));
  const value = toJson(short);
  return value.length <= max ? value : undefined;
}

/** Reads what a control carries; undefined for everything that `writeState` cannot have written. */
export function readState(value: unknown, max: number = LIMITS.buttonValueChars): ControlState | undefined {
  if (typeof value !== 'string' || value.length > max) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const state: [string, unknown][] = [];
  for (const [field, key, isValid] of FIELDS) {
    if (!Object.hasOwn(parsed, key)) continue;
    const inner = (parsed as Record<string, unknown>)[key];
    if (!isValid(inner)) return undefined;
    state.push([field, inner]);
  }
  return Object.fromEntries(state);
}

/** The characters that a text takes up in a state. */
export function stateSize(text: string): number {
  return toJson(text).length;
}

const TIMESTAMP = /^\d{1,12}\.\d{1,9}$/;
const isText = (value: unknown) => typeof value === 'string' && value !== '';

const FIELDS: readonly [keyof ControlState, string, (value: unknown) => boolean][] = [
  ['question', 'q', isText],
  ['section', 's', isText],
  ['language', 'l', (value) => LANGUAGES.includes(value as Language)],
  ['from', 'f', (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 10_000],
  ['asker', 'u', (value) => typeof value === 'string' && /^[UW][A-Z0-9]{0,30}$/.test(value)],
  ['docsVersion', 'd', (value) => typeof value === 'string' && /^[\w.+-]{1,60}$/.test(value)],
  ['whole', 'w', (value) => typeof value === 'boolean'],
  ['helpful', 'v', (value) => typeof value === 'boolean'],
  ['reason', 'r', (value) => REASONS.includes(value as Reason)],
  ['about', 'm', (value) => typeof value === 'string' && TIMESTAMP.test(value)],
  ['threadTs', 't', (value) => typeof value === 'string' && TIMESTAMP.test(value)],
  ['path', 'p', (value) => Array.isArray(value) && value.length <= 10 && value.every(isText)],
  ['field', 'i', (value) => Number.isSafeInteger(value) && Number(value) >= 0],
];

/** Without the three characters that Slack writes as entities. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[&<>]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
