import type { ActionsBlock } from '@slack/types';
import type { Answer, Language } from '../../types.ts';
import { LANGUAGE_LABELS } from '../blocks/language-labels.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { ACTIONS, button } from './button.ts';
import { type ControlState, writeState } from './control-state.ts';
import { select } from './select.ts';

/** A menu whose block carries the state, for its options hold too little; else a button for each language. */
export function languageControls(
  { languages, language }: Pick<Answer, 'languages' | 'language'>,
  state: ControlState,
): ActionsBlock[] {
  if (languages.length < 2) return [];
  const blockId = writeState(state, LIMITS.blockIdChars);
  if (languages.length <= SIZES.languageButtons || !blockId) {
    const elements = languages.flatMap((one) => languageButton(one, one === language, state));
    return elements.length > 0 ? [{ type: 'actions', elements }] : [];
  }
  const options = languages.map((one) => ({ label: LANGUAGE_LABELS[one], value: one }));
  const elements = select(ACTIONS.language, 'Language', options, language);
  return [{ type: 'actions', block_id: blockId, elements }];
}

function languageButton(language: Language, shown: boolean, state: ControlState) {
  const name = LANGUAGE_LABELS[language];
  const value = writeState({ ...state, language });
  if (shown) return button(ACTIONS.show, `${name} (shown)`, value, `${name}, shown now`);
  return button(ACTIONS.show, name, value, `Show this in ${name}`);
}
