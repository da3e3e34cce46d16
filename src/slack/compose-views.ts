import type { HomeView, ModalView } from '@slack/types';
import type { ControlState } from '../render/control-state.ts';
import { homeView } from '../render/home-view.ts';
import { SIZES } from '../render/limits.ts';
import { pageGoneMessage } from '../render/notices.ts';
import { type Place, readingView } from '../render/reading-view.ts';
import type { SearchResults } from '../render/search-results.ts';
import { searchView } from '../render/search-view.ts';
import { noticeView, searchText } from '../render/view-parts.ts';
import type { PersonId } from './create-preferences.ts';
import { noteOutcome } from './current-delivery.ts';
import type { Desk } from './desk.ts';

/** The App Home of a person, made anew. */
export function composeHome(desk: Desk, person: PersonId, state: ControlState): HomeView {
  const { docs, preferences } = desk;
  return homeView({
    state,
    found: search(desk, person, state),
    menu: docs.menu(),
    changes: docs.changelog({ limit: SIZES.newestChanges }),
    language: preferences.language(person),
    about: docs.about,
  });
}

/** The modal in which a person searches. */
export function composeSearch(desk: Desk, person: PersonId, state: ControlState): ModalView {
  return searchView(state, search(desk, person, state), desk.docs.about);
}

/** The modal in which a person reads; a notice where the page is no longer there. */
export function composeReading({ docs, preferences }: Desk, person: PersonId, place: Place) {
  const found = docs.read(place.section ?? '');
  const whole = found && docs.read(found.page.id);
  if (!found || !whole) return noticeView('modal', pageGoneMessage());
  const language = place.language ?? preferences.language(person);
  return readingView(whole, { ...place, section: found.section.id, ...(language ? { language } : {}) });
}

/** What somebody typed, for the state of a view. */
export function questionOf(typed: string): Pick<ControlState, 'question'> {
  const question = searchText(typed);
  return question ? { question } : {};
}

function search(
  { docs, preferences }: Desk,
  person: PersonId,
  { question = '' }: ControlState,
): SearchResults {
  const language = preferences.language(person);
  const answer = docs.ask(question, language ? { language } : {});
  if (question !== '') noteOutcome(answer.kind);
  return { answer, more: docs.more(question, 1) };
}
