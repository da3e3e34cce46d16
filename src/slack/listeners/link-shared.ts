import type { webApi } from '@slack/bolt';
import { SIZES } from '../../render/blocks/limits.ts';
import { previewBlocks } from '../../render/messages/preview-blocks.ts';
import type { BotContext, CallContext } from '../context/context.ts';
import { doOnce } from '../context/do-once.ts';
import type { Listener } from '../context/listener.ts';
import { record } from '../payloads/record.ts';
import { tryToCompose } from '../replies/compose-reply.ts';
import { failureOf } from '../transport/failures.ts';
import { withRetries } from '../transport/with-retries.ts';

/** Links to the WorkOS documentation and its changelog grow a preview; all others, and unknown pages, stay as they are. */
export const linkShared: Listener = {
  kind: 'event',
  name: 'link_shared',
  scopes: [],
  optionalScopes: ['links:read', 'links:write'],
  attach(app, context: BotContext) {
    app.event('link_shared', async ({ event, body, client, context: { botUserId } }) => {
      const place = placeOf(event);
      if (!place || event.user === botUserId) return;
      const unfurls = await tryToCompose(context, () => previews(context, event.links));
      if (!unfurls || Object.keys(unfurls).length === 0) return;
      const names = [body.event_id ?? JSON.stringify(place)];
      await doOnce(context, { team: body.team_id, names }, async () => {
        await unfurl(context, client, { ...place, unfurls });
        return 'done';
      });
    });
  },
};

type Preview = { blocks: ReturnType<typeof previewBlocks> };

/** By address exactly as it was posted: Slack takes no other for it. */
function previews({ docs }: Pick<BotContext, 'docs'>, links: unknown): Record<string, Preview> {
  const urls = (Array.isArray(links) ? links : []).map((link) => record(link).url);
  const known = [...new Set(urls)].flatMap((url) => {
    const reading = typeof url === 'string' && OURS.test(url) ? docs.read(url) : undefined;
    // What is read by that name may be of another place: our own pages have no address there.
    return reading?.page.url?.startsWith('https://workos.com/') ? [[String(url), reading] as const] : [];
  });
  return Object.fromEntries(
    known.slice(0, SIZES.previews).map(([url, reading]) => [url, { blocks: previewBlocks(reading) }]),
  );
}

const OURS = /^https?:\/\/(?:www\.)?workos\.com\/(?:docs|changelog)\//i;

type Place = { channel: string; ts: string } | { unfurl_id: string; source: 'composer' };

/** A link that somebody is still typing has no message yet. */
function placeOf(event: unknown): Place | undefined {
  const { channel, message_ts: ts, unfurl_id: id, source } = record(event);
  if (source === 'composer') return typeof id === 'string' ? { unfurl_id: id, source } : undefined;
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : undefined;
}

/** People are told nothing when it fails: the link itself is there. */
async function unfurl(
  { logger }: CallContext,
  client: webApi.WebClient,
  call: Place & { unfurls: Record<string, Preview> },
): Promise<void> {
  try {
    await withRetries(() => client.chat.unfurl(call));
  } catch (error) {
    const { code, reason } = failureOf(error);
    logger.warn(`A link got no preview: ${code}, ${reason}.`);
  }
}
