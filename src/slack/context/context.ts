import type { Logger } from '@slack/bolt';
import type { Config } from '../../config.ts';
import type { Metrics } from '../../ops/create-metrics.ts';
import type { Store } from '../../store/create-store.ts';
import type { Docs } from '../../types.ts';
import { createInFlight, type InFlight } from './create-in-flight.ts';
import { createLatest, type Latest } from './create-latest.ts';
import { createLimits, type Limits } from './create-limits.ts';

/** What listeners work with. A function names the parts that it touches, with `Pick`. */
export interface BotContext {
  docs: Docs;
  store: Store;
  settings: Settings;
  limits: Limits;
  logger: Logger;
  /** Where Slack has refused a younger block: what goes there from then on has older ones. */
  plainSurfaces: Set<'message' | 'response'>;
  metrics: Metrics;
  inFlight: InFlight;
  /** The newest of what is to be shown in each view. */
  latest: Latest;
}

/** What calling Slack takes: where it fails, and what it refuses. */
export type CallContext = Pick<BotContext, 'logger' | 'plainSurfaces'>;

/** What showing a part of the documentation takes. */
export type DocsContext = CallContext & Pick<BotContext, 'docs'>;

/** What answering somebody takes. */
export type ReplyContext = DocsContext & Pick<BotContext, 'store'>;

/** What showing somebody their App Home takes. */
export type HomeContext = ReplyContext & Pick<BotContext, 'settings'>;

/** What the operator has set, as far as listeners ask for it. */
export type Settings = Pick<
  Config,
  | 'followUpChannels'
  | 'autoAnswerChannels'
  | 'personPerMinute'
  | 'workspacePerMinute'
  | 'operators'
  | 'keepQuestionsDays'
>;

/** The context of a bot that has answered nothing yet. */
export function createContext({
  docs,
  store,
  logger,
  settings,
  metrics,
  now,
}: Pick<BotContext, 'docs' | 'store' | 'logger' | 'settings' | 'metrics'> & {
  now?: () => number;
}): BotContext {
  return {
    docs,
    store,
    settings,
    limits: createLimits(settings, now),
    logger,
    plainSurfaces: new Set(),
    metrics,
    inFlight: createInFlight(),
    latest: createLatest(now),
  };
}
