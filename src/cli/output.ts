import type { TerminalStyle } from '../render/text/terminal-parts.ts';

/** Writes a text and a line end to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** How many phrases an index leaves out, where it does. */
export function printSkipped(phrases: number): void {
  if (phrases > 0) print(`${phrases} phrases fit nothing in this documentation and were left out.`);
}

/** Colour only for a person at a terminal who has not set NO_COLOR (https://no-color.org). */
export function terminalStyle(): TerminalStyle {
  return { color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR };
}

/** The lines of a stream. They end in LF or CRLF; a carriage return elsewhere is part of its line, unlike in node:readline. */
export async function* lines(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield part.replace(/\r$/, '');
  }
  if (rest) yield rest.replace(/\r$/, '');
}
