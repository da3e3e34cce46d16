import type { HomeContext } from '../context/context.ts';
import type { Listener } from '../context/listener.ts';
import { firstText, isText, record } from '../payloads/record.ts';
import { composeHome } from '../views/compose-views.ts';
import { showView } from '../views/show-view.ts';

/** The Home tab: built anew each time that somebody opens it. */
export const appHome: Listener = {
  kind: 'event',
  name: 'app_home_opened',
  scopes: [],
  optionalScopes: [],
  attach(app, context: HomeContext) {
    app.event('app_home_opened', async ({ event, body, client }) => {
      const { user, tab, event_ts: openedAt } = record(event);
      if (tab !== 'home' || !isText(user)) return;
      const person = { team: firstText(body.team_id), user };
      // Its search box is another one than last time: what was typed into that one would still stand in it.
      const field = Math.round(Number(openedAt) * MICROSECONDS) || 0;
      await showView(context, client, { way: 'publish', key: user, user }, () =>
        composeHome(context, person, { field }),
      );
    });
  },
};

/** As exact as Slack says when. */
const MICROSECONDS = 1e6;
