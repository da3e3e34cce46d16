import type { BotContext } from '../context/context.ts';
import type { Listener } from '../context/listener.ts';
import { firstText, record } from '../payloads/record.ts';

/** The bot was removed from a workspace or organisation: what is kept of it goes, its tokens too. */
export const appUninstalled = removed('app_uninstalled', () => true);

/** Tokens are no longer good; with that of the bot nothing can be done there any more. It may come first, or twice. */
export const tokensRevoked = removed('tokens_revoked', (event) => {
  const { bot } = record(record(event).tokens);
  return Array.isArray(bot) && bot.length > 0;
});

function removed(name: 'app_uninstalled' | 'tokens_revoked', isOver: (event: unknown) => boolean): Listener {
  return {
    kind: 'event',
    name,
    scopes: [],
    optionalScopes: [],
    attach(app, { store, logger }: Pick<BotContext, 'store' | 'logger'>) {
      app.event(name, async ({ event, body }) => {
        if (!isOver(event)) return;
        const { team_id: team, enterprise_id: enterprise, authorizations } = record(body);
        const [authorization] = Array.isArray(authorizations) ? authorizations : [];
        const isOrganisation = record(authorization).is_enterprise_install === true;
        const whom = isOrganisation ? { enterprise: firstText(enterprise) } : { team: firstText(team) };
        const rows = await store.forget(whom);
        logger.info(`The bot was removed from a workspace; ${rows ?? 'no'} entries were removed with it.`);
      });
    },
  };
}
