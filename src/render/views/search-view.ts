import type { KnownBlock, ModalView } from '@slack/types';
import type { Docs } from '../../types.ts';
import { noteBlocks } from '../blocks/prose.ts';
import { ACTIONS, button } from '../controls/button.ts';
import { type ControlState, writeState } from '../controls/control-state.ts';
import { row } from '../controls/controls.ts';
import { tipBlocks } from '../messages/notices.ts';
import { PROMPTS } from '../messages/prompts.ts';
import { type SearchResults, searchResults } from './search-results.ts';
import { modal, searchBox, VIEWS } from './view-parts.ts';

/** The modal in which one searches: what was found under the search box, or examples as long as it is empty. */
export function searchView(state: ControlState, found: SearchResults, about: Docs['about']): ModalView {
  const shown = found.answer.kind === 'empty' ? examples(state, about) : searchResults(found);
  return modal([searchBox(state, 'on_character_entered'), ...shown], {
    id: VIEWS.search,
    state,
    submit: 'Search',
  });
}

/** A click puts an example into a box of its own: into one that is in use Slack puts nothing. */
function examples({ field = 0 }: ControlState, about: Docs['about']): KnownBlock[] {
  const buttons = PROMPTS.flatMap(({ message: question }) =>
    button(ACTIONS.search, question, writeState({ question, field: field + 1 }), `Search for ${question}`),
  );
  return [
    ...noteBlocks('Results appear while you type. For example:'),
    ...row(buttons),
    ...tipBlocks(),
    ...noteBlocks(`${about.pages} pages, documentation version ${about.docsVersion}.`),
  ];
}
