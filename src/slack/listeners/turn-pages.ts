import { ACTIONS } from '../../render/controls/button.ts';
import { readState } from '../../render/controls/control-state.ts';
import { VIEWS } from '../../render/views/view-parts.ts';
import type { ReplyContext } from '../context/context.ts';
import { type ViewClick, viewListener } from '../context/view-listener.ts';
import { composeReading } from '../views/compose-views.ts';
import { showView, type ViewPlace } from '../views/show-view.ts';

/** Everything that opens a page, or another place of the page that is read. */
export const turnPages = viewListener(ACTIONS.turn, async (context: ReplyContext, click) => {
  const { person, view, client } = click;
  const wanted = readState(click.value);
  if (!wanted) return;
  const reading = view.name === VIEWS.reading;
  const { from: _, ...kept } = view.state;
  // A control names what changes: another page, another place of this page, another language.
  const place = reading ? { ...(wanted.section ? kept : view.state), ...wanted } : wanted;
  const nested = reading ? view.nested : !view.isHome;
  await showView(context, client, placeOf(click), () =>
    composeReading(context, person, { ...place, nested }),
  );
});

/** In place of the page that is read, on top of the results of a search, over the App Home. */
function placeOf({ view, trigger, person: { user } }: ViewClick): ViewPlace {
  if (view.name === VIEWS.reading) return { way: 'update', key: view.id, user };
  return { way: view.isHome ? 'open' : 'push', key: trigger, user };
}
