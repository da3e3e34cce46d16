import { checkMessage } from '../../src/playground/slack/rules/check-message.ts';

type Message = { text: string; blocks: readonly object[] };

/**
 * Everything about a message that Slack would refuse, or show wrongly; empty for a good one. Nobody may be mentioned
 * but these.
 */
export function violations(
  message: Message,
  { mentions = [] }: { mentions?: readonly string[] } = {},
): string[] {
  const meant = (problem: string) => mentions.some((user) => problem === `unescaped <@${user}>`);
  return [
    ...checkMessage(message)
      .filter(({ message: problem }) => !meant(problem))
      .map(({ pointer, message: problem }) => `${pointer}: ${problem}`),
    ...repeatedActions(message),
  ];
}

/** Slack asks this of a block only; a test or a person's eye cannot tell them apart in a message either. */
function repeatedActions({ blocks }: Message): string[] {
  const ids = [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]*)"/g)].map(([, id = '']) => id);
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `the action_id ${id} stands twice`);
}
