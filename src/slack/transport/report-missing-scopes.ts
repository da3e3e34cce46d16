import type { Logger, webApi } from '@slack/bolt';
import type { Config } from '../../config.ts';
import { failureOf } from './failures.ts';

/** What each optional permission is for, in words for the log. `test/manifest.spec.ts` keeps it complete. */
export const OPTIONAL_SCOPES: Readonly<Record<string, string>> = {
  'assistant:write': 'prompts and thread titles in the agent view',
  'channels:history':
    'in public channels, answers without a mention and the message that a mention replies to',
  'groups:history': 'the same in private channels',
  'links:read': 'previews of links',
  'links:write': 'previews of links',
};

/**
 * Says once, at the start, what the bot does not offer for want of an optional permission: without the scope no event
 * comes, and nothing else would say why. Never fails a start.
 */
export async function reportMissingScopes(
  client: webApi.WebClient,
  token: string,
  settings: Pick<Config, 'followUpChannels' | 'autoAnswerChannels'>,
  logger: Logger,
): Promise<void> {
  try {
    const { response_metadata: about } = await client.auth.test({ token });
    const granted = (about as { scopes?: string[] } | undefined)?.scopes;
    const missing = Object.entries(OPTIONAL_SCOPES).filter(([scope]) => granted && !granted.includes(scope));
    if (missing.length === 0) return;
    const uses = missing.map(([scope, use]) => `${scope} (${use})`).join(', ');
    logger.info(`Not granted, and therefore not offered: ${uses}. ${REMEDY}`);
    const set = SETTINGS.filter(([, field]) => settings[field].size > 0).map(([name]) => name);
    // Nothing tells by its id which kind a channel is: with one of the two all may be well.
    if (set.length > 0 && HISTORY.every((scope) => missing.some(([name]) => name === scope))) {
      logger.warn(`${set.join(' and ')} can do nothing without ${HISTORY.join(' or ')}. ${REMEDY}`);
    }
  } catch (error) {
    logger.info(`Slack did not say which permissions the bot has: ${failureOf(error).code}.`);
  }
}

const REMEDY = 'To have it, install the app again from manifest.yml and allow the optional permissions.';

const SETTINGS: readonly [string, 'followUpChannels' | 'autoAnswerChannels'][] = [
  ['FOLLOW_UP_CHANNELS', 'followUpChannels'],
  ['AUTO_ANSWER_CHANNELS', 'autoAnswerChannels'],
];

const HISTORY = ['channels:history', 'groups:history'];
