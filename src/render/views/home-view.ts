import type { HomeView, KnownBlock } from '@slack/types';
import type { Report } from '../../report.ts';
import {
  type ChangelogEntry,
  type Docs,
  LANGUAGES,
  type Language,
  type MenuEntry,
  type PageChanges,
} from '../../types.ts';
import { viewBodyBlocks } from '../blocks/body-blocks.ts';
import { changelogEntry } from '../blocks/changelog-entry.ts';
import { LANGUAGE_LABELS } from '../blocks/language-labels.ts';
import { SIZES } from '../blocks/limits.ts';
import { headerBlock, noteBlocks } from '../blocks/prose.ts';
import { ACTIONS, button } from '../controls/button.ts';
import { type ControlState, writeState } from '../controls/control-state.ts';
import { row } from '../controls/controls.ts';
import { select } from '../controls/select.ts';
import { helpMessage } from '../messages/help-message.ts';
import { reportBlocks, reportMessage } from '../messages/report-message.ts';
import { changedPagesBlocks } from '../messages/whats-new-message.ts';
import { menuBlocks } from './menu-blocks.ts';
import { type SearchResults, searchResults } from './search-results.ts';
import { home, searchBox } from './view-parts.ts';

/** What the App Home shows to a person. */
export interface HomeContent {
  /** What was searched for, and the place in the menu. */
  state: ControlState;
  found: SearchResults;
  menu: readonly MenuEntry[];
  changes: readonly ChangelogEntry[];
  /** Pages of the documentation that are new or have changed, newest first. */
  pageChanges: readonly PageChanges[];
  language: Language | undefined;
  about: Docs['about'];
  /** For an operator; undefined in it where the database is away. */
  report?: { made: Report | undefined };
}

/** The value of the choice that no language is set. */
export const AUTOMATIC = 'automatic';

/** The App Home: a search box, the products, what is new, a language to set, and how to ask. */
export function homeView({
  state,
  found,
  menu,
  changes,
  pageChanges,
  language,
  about,
  report,
}: HomeContent): HomeView {
  const { question } = state;
  return home(
    [
      headerBlock('Search the WorkOS documentation'),
      searchBox(state, 'on_enter_pressed'),
      ...searchResults(found),
      ...row(button(ACTIONS.search, 'Search while you type', writeState(question ? { question } : {}))),
      ...part('Browse', menuBlocks(menu, state.path ?? [])),
      ...part("What's new", [...changeBlocks(changes), ...changedPagesBlocks(pageChanges)]),
      ...part('For operators', report ? operatorBlocks(report.made) : []),
      ...part('Language for code', languageBlocks(language)),
      ...part('How to ask', helpMessage(about).blocks),
    ],
    state,
  );
}

function part(title: string, blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.length > 0 ? [{ type: 'divider' }, headerBlock(title), ...blocks] : [];
}

function operatorBlocks(report: Report | undefined): KnownBlock[] {
  if (!report) return reportMessage(undefined).blocks;
  return [
    ...reportBlocks(report),
    ...noteBlocks(`Of this workspace, since ${report.since.slice(0, 10)}. More of it: /workos report.`),
  ];
}

function changeBlocks(changes: readonly ChangelogEntry[]): KnownBlock[] {
  const entries = changes.slice(0, SIZES.newestChanges).map(changelogEntry);
  return viewBodyBlocks(entries, SIZES.changesChars).blocks;
}

/** The block is another one for each language: Slack would go on showing what was chosen in it before. */
function languageBlocks(language: Language | undefined): KnownBlock[] {
  const choices = [
    { label: 'Automatic', value: AUTOMATIC },
    ...LANGUAGES.map((one) => ({ label: LANGUAGE_LABELS[one], value: one })),
  ];
  const menu = select(ACTIONS.prefer, 'Language', choices, language ?? AUTOMATIC);
  return [
    ...row(menu).map((block) => ({ ...block, block_id: `${ACTIONS.prefer}-${language ?? AUTOMATIC}` })),
    ...noteBlocks('For methods of the API reference, wherever you ask. A language that you name goes first.'),
  ];
}
