import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Answer, SectionLink } from '../../types.ts';
import { countChars } from '../blocks/count-chars.ts';
import { SIZES } from '../blocks/limits.ts';
import { ACTIONS, button } from './button.ts';
import { type ControlState, writeState } from './control-state.ts';
import { feedbackControls } from './feedback-controls.ts';
import { languageControls } from './language-controls.ts';

/** For whom a message has controls, and what they carry. */
export interface Controls {
  /** The question to ask again; without one, the controls that would ask it are left out. */
  question: string | undefined;
  /** The person whom the message answers. */
  asker: string;
  docsVersion: string;
  /** Nobody but the asker sees the message. */
  privately: boolean;
  /** The thread to share into, where that is not the one that the message stands in. */
  threadTs?: string;
}

/** Everything to press under an answer: its languages, where to read on, what to do with it. */
export function answerControls(answer: Answer, controls: Controls): KnownBlock[] {
  const section = answer.best?.section.id;
  if (!section) return [];
  const { language } = answer;
  const state: ControlState = { ...stateOf(controls), section, ...(language ? { language } : {}) };
  const votes = feedbackControls(state, controls.privately);
  // Most important first: what does not fit any more is left out.
  const [actions, fromAll, languages, related] = withinRoom([
    row([
      ...share(state, controls),
      ...(answer.others.length > 0 ? moreButton(controls, 1) : []),
      ...votes.buttons,
      ...dismissButton(controls),
    ]),
    votes.blocks,
    asks(state) ? languageControls(answer, state) : [],
    row(relatedButtons(answer.related.slice(0, SIZES.relatedButtons), state)),
  ]);
  return [languages, related, actions, fromAll].flatMap((blocks) => blocks ?? []);
}

/** What to press where nothing was found. */
export function nothingControls(answer: Answer, controls: Controls): KnownBlock[] {
  const further = answer.others.length > 0 ? moreButton(controls, answer.others.length) : [];
  return row([...further, ...dismissButton(controls)]);
}

/** What every control of a message carries. */
export function stateOf({ question, asker, docsVersion, threadTs }: Controls): ControlState {
  return { ...(question ? { question } : {}), asker, docsVersion, ...(threadTs ? { threadTs } : {}) };
}

/** Leads to further results, beginning with this one. */
export function moreButton(controls: Controls, from: number, label = 'More results') {
  return asks(controls) ? button(ACTIONS.more, label, writeState({ ...stateOf(controls), from })) : [];
}

/** Takes the message away. */
export function dismissButton({ asker }: Pick<Controls, 'asker'>) {
  return button(ACTIONS.dismiss, 'Dismiss', writeState({ asker }), 'Dismiss this answer');
}

/** Buttons beside each other; no block for none. */
export function row(elements: ActionsBlock['elements']): ActionsBlock[] {
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

function asks({ question }: { question?: string | undefined }): boolean {
  return question !== undefined && question !== '';
}

/** What others see already needs no sharing. */
function share(state: ControlState, { privately }: Controls) {
  if (!privately || !asks(state)) return [];
  return button(ACTIONS.share, 'Share', writeState(state), 'Share this answer with the conversation');
}

function relatedButtons(links: readonly SectionLink[], state: ControlState) {
  if (!asks(state)) return [];
  const nameOf = ({ page, section }: SectionLink) => section.headings.at(-1) ?? (page.title || page.id);
  return links.flatMap((link) => {
    const { page, section } = link;
    const name = nameOf(link);
    const alone = links.filter((other) => nameOf(other) === name).length === 1;
    const spoken = section.headings.length > 0 ? `Show ${name}, on the page ${page.title}` : `Show ${name}`;
    const value = writeState({ ...state, section: section.id });
    return button(ACTIONS.show, alone ? name : `${page.title}: ${name}`, value, spoken);
  });
}

/** The groups that fit into a message, the first before the later ones. */
export function withinRoom(groups: readonly KnownBlock[][]): (KnownBlock[] | undefined)[] {
  let left = SIZES.controlsChars;
  return groups.map((group) => {
    const size = countChars(group);
    if (size > left) return undefined;
    left -= size;
    return group;
  });
}
