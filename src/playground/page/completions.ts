import type { Snapshot } from '../snapshot.ts';

/** One way to go on with what is being typed. */
export interface Completion {
  /** What is put in the place of the word. */
  insert: string;
  name: string;
  detail: string;
}

/** Completions for the word before the caret: a mention after `@`, a channel after `#`, a command after `/`. */
export function completionsFor(
  text: string,
  caret: number,
  snapshot: Snapshot,
): { from: number; found: Completion[] } {
  const before = text.slice(0, caret);
  const [, sign = '', typed = ''] =
    /(?:^|\s)([@#])([^@#\n]{0,30})$/.exec(before) ?? /^(\/)(\S*)$/.exec(before) ?? [];
  if (sign === '') return { from: caret, found: [] };
  const found = SOURCES[sign]?.(snapshot).filter(({ name }) => matches(name.slice(1), typed)) ?? [];
  return { from: caret - typed.length - 1, found };
}

const SOURCES: Record<string, (snapshot: Snapshot) => Completion[]> = {
  '@': ({ members, me, app }) =>
    members
      .filter(({ id, name }) => id !== me && name !== 'Slackbot')
      .sort((a, b) => Number(b.id === app.id) - Number(a.id === app.id))
      .map(({ name, isBot }) => ({ insert: `@${name} `, name: `@${name}`, detail: isBot ? 'App' : '' })),
  '#': ({ conversations }) =>
    conversations
      .filter(({ kind }) => kind !== 'im')
      .map(({ name }) => ({ insert: `#${name} `, name: `#${name}`, detail: '' })),
  '/': ({ commands, app }) => [
    ...commands.map(({ command, description }) => ({
      insert: `${command} `,
      name: command,
      detail: description,
    })),
    { insert: `/invite @${app.name}`, name: '/invite', detail: `Add ${app.name} to this channel` },
  ],
};

/** Begins with it, or one of its words does; a finished mention is offered no more. */
function matches(name: string, typed: string): boolean {
  const [a, b] = [name.toLowerCase(), typed.toLowerCase()];
  return a !== b.trimEnd() && (a.startsWith(b) || a.split(' ').some((word) => word.startsWith(b)));
}
