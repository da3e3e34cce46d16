import { DocsBotError } from '../errors.ts';
import { toMarkdown } from '../render/text/markdown.ts';
import { toTerminal } from '../render/text/terminal.ts';
import { openDocs } from './open-docs.ts';
import { print, terminalStyle } from './output.ts';

/** `workos-docs ask`: prints the answer to a question. */
export function ask(words: string[], options: { index: string; markdown?: boolean }): void {
  const answer = openDocs(options).ask(words.join(' '));
  if (answer.kind === 'empty') {
    throw new DocsBotError('USAGE', 'There is no question.', 'Try: workos-docs ask "how do I test SSO?"');
  }
  print(options.markdown ? toMarkdown(answer) : toTerminal(answer, terminalStyle()));
}
