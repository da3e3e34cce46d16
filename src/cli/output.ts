import type { TerminalStyle } from '../render/text/terminal-parts.ts';

/** Writes a text and a line end to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Colour only for a person at a terminal who has not set NO_COLOR (https://no-color.org). */
export function terminalStyle(): TerminalStyle {
  return { color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR };
}
