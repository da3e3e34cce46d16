import { DocsBotError } from '../errors.ts';
import { answerToJson } from '../render/text/answer-json.ts';
import { toMarkdown } from '../render/text/markdown.ts';
import { toTerminal } from '../render/text/terminal.ts';
import { openDocs } from './open-docs.ts';
import { lines, print, terminalStyle } from './output.ts';

interface AskOptions {
  index: string;
  markdown?: boolean;
  json?: boolean;
  stdin?: boolean;
}

/** `workos-docs ask`: prints the answer to one question, or to each line of standard input. */
export async function ask(words: string[], { index, markdown, json, stdin }: AskOptions): Promise<void> {
  const docs = openDocs({ index });
  const show = (query: string) => {
    const answer = docs.ask(query);
    if (json) return JSON.stringify({ query, ...answerToJson(answer) });
    return markdown ? toMarkdown(answer) : toTerminal(answer, terminalStyle());
  };
  if (stdin) {
    for await (const line of lines(process.stdin)) print(show(line));
    return;
  }
  const question = words.join(' ');
  if (!json && docs.ask(question).kind === 'empty') {
    throw new DocsBotError('USAGE', 'There is no question.', 'Try: workos-docs ask "how do I test SSO?"');
  }
  print(show(question));
}
