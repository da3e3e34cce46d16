import type { Listener } from './desk.ts';
import { appMention } from './listeners/app-mention.ts';
import { directMessage } from './listeners/direct-message.ts';
import { openPage } from './listeners/open-page.ts';
import { slashCommand } from './listeners/slash-command.ts';

/** Everything the bot listens to; `manifest.yml` names the same commands, events and scopes. */
export const LISTENERS: readonly Listener[] = [slashCommand, appMention, directMessage, openPage];
