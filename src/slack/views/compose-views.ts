import type { HomeView, ModalView } from '@slack/types';
import { SIZES } from '../../render/blocks/limits.ts';
import type { ControlState } from '../../render/controls/control-state.ts';
import { pageGoneMessage } from '../../render/messages/notices.ts';
import { homeView } from '../../render/views/home-view.ts';
import { type Place, readingView } from '../../render/views/reading-view.ts';
import type { SearchResults } from '../../render/views/search-results.ts';
import { searchView } from '../../render/views/search-view.ts';
import { noticeView, searchText } from '../../render/views/view-parts.ts';
import type { PersonId } from '../../store/preferences.ts';
import type { Docs, Language } from '../../types.ts';
import type { BotContext } from '../context/context.ts';
import { noteOutcome } from '../context/current-delivery.ts';
import { reportFor } from '../replies/report-for.ts';

/** The App Home of a person, made anew. */
export async function composeHome(
  context: Pick<BotContext, 'docs' | 'store' | 'settings'>,
  person: PersonId,
  state: ControlState,
): Promise<HomeView> {
  const { docs, store } = context;
  const language = await store.preferences.language(person);
  const isOperator = context.settings.operators.has(person.user);
  return homeView({
    ...(isOperator ? { report: { made: await reportFor(context, person.team) } } : {}),
    state,
    found: search(docs, state, language),
    menu: docs.menu(),
    changes: docs.changelog({ limit: SIZES.newestChanges }),
    pageChanges: docs.pageChanges(),
    language,
    about: docs.about,
  });
}

/** The modal in which a person searches. */
export async function composeSearch(
  { docs, store }: Pick<BotContext, 'docs' | 'store'>,
  person: PersonId,
  state: ControlState,
): Promise<ModalView> {
  const language = await store.preferences.language(person);
  return searchView(state, search(docs, state, language), docs.about);
}

/** The modal in which a person reads; a notice where the page is no longer there. */
export async function composeReading(
  { docs, store }: Pick<BotContext, 'docs' | 'store'>,
  person: PersonId,
  place: Place,
) {
  const found = docs.read(place.section ?? '');
  const whole = found && docs.read(found.page.id);
  if (!found || !whole) return noticeView('modal', pageGoneMessage());
  const language = place.language ?? (await store.preferences.language(person));
  return readingView(whole, { ...place, section: found.section.id, ...(language ? { language } : {}) });
}

/** What somebody typed, for the state of a view. */
export function questionOf(typed: string): Pick<ControlState, 'question'> {
  const question = searchText(typed);
  return question ? { question } : {};
}

function search(docs: Docs, { question = '' }: ControlState, language: Language | undefined): SearchResults {
  const answer = docs.ask(question, language ? { language } : {});
  if (question !== '') noteOutcome(answer.kind, answer);
  return { answer, more: docs.more(question, 1) };
}
