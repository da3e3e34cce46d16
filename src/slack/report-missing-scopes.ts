import type { webApi } from '@slack/bolt';
import type { Desk } from './desk.ts';
import { failureOf } from './failures.ts';
import { withRetries } from './with-retries.ts';

/**
 * Says so when the operator has named channels whose messages Slack does not tell the bot: without the scope no event
 * ever comes, and nothing else would say why. Never in the way of a start.
 */
export async function reportMissingScopes(
  client: webApi.WebClient,
  token: string,
  { logger, settings }: Pick<Desk, 'logger' | 'settings'>,
): Promise<void> {
  const set = SETTINGS.filter(([, field]) => settings[field].size > 0).map(([name]) => name);
  if (set.length === 0) return;
  try {
    const { response_metadata: about } = await withRetries(() => client.auth.test({ token }));
    const granted = (about as { scopes?: string[] } | undefined)?.scopes;
    const missing = granted ? HISTORY.filter(([scope]) => !granted.includes(scope)) : [];
    if (missing.length === 0) return;
    // Nothing tells by its id which kind a channel is: with one of the two all may be well.
    const level = missing.length === HISTORY.length ? 'warn' : 'info';
    const kinds = missing.map(([scope, kind]) => `${scope} (for ${kind} channels)`).join(' and ');
    logger[level](
      `${set.join(' and ')}: the bot was not granted ${kinds}, so Slack does not tell it what is written there. ` +
        'Install the app again from manifest.yml and allow the optional permissions.',
    );
  } catch (error) {
    logger.info(`Slack did not say which permissions the bot has: ${failureOf(error).code}.`);
  }
}

const SETTINGS: readonly [string, 'followUpChannels' | 'autoAnswerChannels'][] = [
  ['FOLLOW_UP_CHANNELS', 'followUpChannels'],
  ['AUTO_ANSWER_CHANNELS', 'autoAnswerChannels'],
];

const HISTORY = [
  ['channels:history', 'public'],
  ['groups:history', 'private'],
] as const;
