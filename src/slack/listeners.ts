import type { Listener } from './desk.ts';
import { appMention } from './listeners/app-mention.ts';
import { directMessage } from './listeners/direct-message.ts';
import { dismissAnswer } from './listeners/dismiss-answer.ts';
import { giveFeedback } from './listeners/give-feedback.ts';
import { moreResults } from './listeners/more-results.ts';
import { openPage } from './listeners/open-page.ts';
import { shareAnswer } from './listeners/share-answer.ts';
import { chooseLanguage, showSection } from './listeners/show-section.ts';
import { slashCommand } from './listeners/slash-command.ts';

/** Everything the bot listens to; `manifest.yml` names the same commands, events and scopes. */
export const LISTENERS: readonly Listener[] = [
  slashCommand,
  appMention,
  directMessage,
  openPage,
  showSection,
  chooseLanguage,
  moreResults,
  shareAnswer,
  giveFeedback,
  dismissAnswer,
];
