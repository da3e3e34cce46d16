import type { Listener } from './context/listener.ts';
import { appHome } from './listeners/app-home.ts';
import { appMention } from './listeners/app-mention.ts';
import { browseMenu } from './listeners/browse-menu.ts';
import { privateChannelMessage, publicChannelMessage } from './listeners/channel-message.ts';
import { chooseFromMenu } from './listeners/choose-from-menu.ts';
import { directMessage } from './listeners/direct-message.ts';
import { dismissAnswer } from './listeners/dismiss-answer.ts';
import { findInDocs } from './listeners/find-in-docs.ts';
import { explainVerdict, giveFeedback } from './listeners/give-feedback.ts';
import { linkShared } from './listeners/link-shared.ts';
import { moreResults } from './listeners/more-results.ts';
import { openPage } from './listeners/open-page.ts';
import { chooseFromContents, readPage } from './listeners/read-page.ts';
import { searchButton, searchShortcut, searchSubmit, typedQuery } from './listeners/search.ts';
import { searchDocsStep } from './listeners/search-docs-step.ts';
import { setLanguage } from './listeners/set-language.ts';
import { shareAnswer } from './listeners/share-answer.ts';
import { chooseLanguage, showSection } from './listeners/show-section.ts';
import { slashCommand } from './listeners/slash-command.ts';
import { suggestPrompts } from './listeners/suggest-prompts.ts';
import { turnPages } from './listeners/turn-pages.ts';
import { appUninstalled, tokensRevoked } from './listeners/uninstalled.ts';

/** Everything the bot listens to; `manifest.yml` names the same commands, events and scopes. */
export const LISTENERS: readonly Listener[] = [
  slashCommand,
  appMention,
  directMessage,
  suggestPrompts,
  findInDocs,
  publicChannelMessage,
  privateChannelMessage,
  linkShared,
  searchDocsStep,
  openPage,
  readPage,
  chooseFromContents,
  showSection,
  chooseLanguage,
  chooseFromMenu,
  moreResults,
  shareAnswer,
  giveFeedback,
  explainVerdict,
  dismissAnswer,
  appHome,
  browseMenu,
  setLanguage,
  searchShortcut,
  searchButton,
  searchSubmit,
  typedQuery,
  turnPages,
  appUninstalled,
  tokensRevoked,
];
