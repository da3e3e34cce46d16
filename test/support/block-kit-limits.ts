import type { HomeView, ModalView } from '@slack/types';
import { checkMessage } from '../../src/playground/slack/rules/check-message.ts';
import { checkView } from '../../src/playground/slack/rules/check-view.ts';
import { createProblems } from '../../src/playground/slack/rules/problems.ts';
import { checkCharacters } from '../../src/playground/slack/rules/text-rules.ts';
import { LIMITS } from '../../src/render/blocks/limits.ts';

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

/** Everything about a modal or App Home that Slack would refuse, or show wrongly; empty for a good one. */
export function viewViolations(view: HomeView | ModalView): string[] {
  const characters = createProblems();
  checkCharacters(view, '', characters);
  const size = Buffer.byteLength(JSON.stringify(view));
  return [
    ...[...checkView(view as never), ...characters.all].map(
      ({ pointer, message }) => `${pointer}: ${message}`,
    ),
    ...repeatedActions(view),
    ...(size > LIMITS.viewBytes ? [`${size} bytes are more than ${LIMITS.viewBytes}`] : []),
  ];
}

/** Slack asks this of a block only; a test or a person's eye cannot tell them apart in a message either. */
function repeatedActions({ blocks }: Pick<Message, 'blocks'>): string[] {
  const ids = [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]*)"/g)].map(([, id = '']) => id);
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `the action_id ${id} stands twice`);
}
