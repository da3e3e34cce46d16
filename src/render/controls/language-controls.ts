import type { StaticSelect } from '@slack/types';
import type { Answer } from '../../types.ts';
import { LANGUAGE_LABELS } from '../blocks/language-labels.ts';
import { ACTIONS } from './button.ts';
import { select } from './select.ts';

/** The languages of a method as a menu; the id of its block carries the state, for its options hold too little. */
export function languageMenu({
  languages,
  language,
}: Pick<Answer, 'languages' | 'language'>): StaticSelect[] {
  if (languages.length < 2) return [];
  const options = languages.map((one) => ({ label: LANGUAGE_LABELS[one], value: one }));
  return select(ACTIONS.language, 'Language', options, language);
}
