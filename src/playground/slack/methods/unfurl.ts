import { refuse, refuseTypes, withIds } from '../accept-message.ts';
import type { Backstage } from '../backstage.ts';
import { claimedDomain, unfurlIdOf, urlsIn } from '../links.ts';
import { SlackRefusal } from '../refusal.ts';
import { checkMessage } from '../rules/check-message.ts';
import type { Message, Unfurl } from '../workspace.ts';
import type { Args, Methods } from './method.ts';

/** https://docs.slack.dev/reference/methods/chat.unfurl; the app need not be where the message is. */
export const unfurlMethods: Methods = {
  'chat.unfurl': {
    scopes: ['links:write'],
    run(args, backstage) {
      const message = messageOf(args, backstage);
      const unfurls = unfurlsOf(args);
      const posted = urlsIn(message.text);
      for (const [url, unfurl] of Object.entries(unfurls)) {
        if (!posted.includes(url)) throw new SlackRefusal('cannot_unfurl_message', { url });
        if (!claimedDomain(url, backstage.manifest.unfurlDomains))
          throw new SlackRefusal('cannot_unfurl_url', { url });
        if (!unfurl.blocks) continue;
        refuse(checkMessage({ text: url, blocks: unfurl.blocks }));
        refuseTypes(unfurl.blocks, 'unfurl', backstage.workspace.refusedBlocks);
      }
      const shown = Object.entries(unfurls).map(([url, unfurl]) => [
        url,
        unfurl.blocks ? { ...unfurl, blocks: withIds(unfurl.blocks) } : unfurl,
      ]);
      message.unfurls = { ...message.unfurls, ...Object.fromEntries(shown) };
      backstage.workspace.changed();
      return {};
    },
  },
};

/** Named by its channel and time, or by the id that came with its links. */
function messageOf(args: Args, { workspace }: Backstage): Message {
  const { channel, ts, unfurl_id: id, source } = args;
  if (id !== undefined || source !== undefined) {
    if (id === undefined) throw new SlackRefusal('missing_unfurl_id');
    if (source === undefined) throw new SlackRefusal('missing_source');
    const known = workspace.messages.find((message) => unfurlIdOf(message) === id);
    if (source !== 'conversations_history') throw new SlackRefusal('invalid_source');
    if (!known) throw new SlackRefusal('invalid_unfurl_id');
    return known;
  }
  if (!channel) throw new SlackRefusal('missing_channel');
  if (!ts) throw new SlackRefusal('missing_ts');
  if (!workspace.conversations.get(String(channel))) throw new SlackRefusal('cannot_find_channel');
  const message = workspace.find(String(channel), String(ts));
  if (!message) throw new SlackRefusal('cannot_find_message');
  return message;
}

function unfurlsOf({ unfurls }: Args): Record<string, Unfurl> {
  if (unfurls === undefined) throw new SlackRefusal('missing_unfurls');
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(unfurls) || !Object.values(unfurls as object).every(isObject)) {
    throw new SlackRefusal('invalid_unfurls_format');
  }
  return unfurls as Record<string, Unfurl>;
}
