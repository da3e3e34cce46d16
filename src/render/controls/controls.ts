import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Answer } from '../../types.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { countChars } from '../blocks/count-chars.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { ACTIONS, button } from './button.ts';
import { type ControlState, writeState } from './control-state.ts';
import { votesAndDismiss } from './feedback-controls.ts';
import { languageMenu } from './language-controls.ts';
import { moreMenu } from './more-menu.ts';

/** For whom a message has controls, and what they carry. */
export interface Controls {
  /** The question to ask again; without one, the controls that would ask it are left out. */
  question: string | undefined;
  /** The person whom the message answers. */
  asker: string;
  docsVersion: string;
  /** Its section was chosen, not found. */
  chosen?: boolean;
  /** Nobody but the asker sees the message. */
  privately: boolean;
  /** The thread to share into, where that is not the one that the message stands in. */
  threadTs?: string;
}

/** What to press under an answer: to share it, a menu for all else, and its languages, its page or its rest. */
export function answerControls(answer: Answer, controls: Controls, folded?: string): KnownBlock[] {
  const section = answer.best?.section.id;
  if (!section) return [];
  const { language, best } = answer;
  const state: ControlState = { ...stateOf(controls), section, ...(language ? { language } : {}) };
  const { section: _, ...short } = state;
  // Made again from its question, an answer is the same section, unless another was chosen.
  const blockId = asks(state)
    ? (writeState(state, LIMITS.blockIdChars) ??
      (controls.chosen ? undefined : writeState(short, LIMITS.blockIdChars)))
    : undefined;
  const languages = blockId && !folded ? languageMenu(answer) : [];
  const third = [
    ...(folded ? button(ACTIONS.show, folded, writeState({ ...state, whole: true }), 'Show all of it') : []),
    ...languages,
    ...((best?.section.url ?? best?.page.url)
      ? []
      : button(ACTIONS.open, 'Open', openValue(section), `Open ${best?.page.title}`)),
  ].slice(0, 1);
  const menu = blockId
    ? moreMenu(answer, { privately: controls.privately, hasLanguages: languages.length > 0 })
    : [...moreButton(controls, 1), ...(controls.privately ? dismissButton(controls) : [])];
  const elements = [...share(state, controls), ...menu, ...third];
  const rows: KnownBlock[] =
    elements.length > 0 ? [{ type: 'actions', ...(blockId ? { block_id: blockId } : {}), elements }] : [];
  const [shown = [], votes = []] = withinRoom([rows, controls.privately ? [] : votesAndDismiss(state)]);
  return [...shown, ...votes];
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

/** The id of a page or section; one that would crowd the reply is left out. */
function openValue(id: string): string | undefined {
  const value = cleanText(id);
  return value.length <= SIZES.addressChars ? value : undefined;
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
