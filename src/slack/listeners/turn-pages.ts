import { ACTIONS } from '../../render/button.ts';
import { readState } from '../../render/control-state.ts';
import { VIEWS } from '../../render/view-parts.ts';
import { composeReading } from '../compose-views.ts';
import { showView, type ViewPlace } from '../show-view.ts';
import { type ViewClick, viewListener } from '../view-listener.ts';

/** Everything that opens a page, or another place of the page that is read. */
export const turnPages = viewListener(ACTIONS.turn, async (desk, click) => {
  const { person, view, client } = click;
  const wanted = readState(click.value);
  if (!wanted) return;
  const reading = view.name === VIEWS.reading;
  const { from: _, ...kept } = view.state;
  // A control names what changes: another page, another place of this page, another language.
  const place = reading ? { ...(wanted.section ? kept : view.state), ...wanted } : wanted;
  const nested = reading ? view.nested : !view.isHome;
  await showView(desk, client, placeOf(click), () => composeReading(desk, person, { ...place, nested }));
});

/** In place of the page that is read, on top of the results of a search, over the App Home. */
function placeOf({ view, trigger, person: { user } }: ViewClick): ViewPlace {
  if (view.name === VIEWS.reading) return { way: 'update', key: view.id, user };
  return { way: view.isHome ? 'open' : 'push', key: trigger, user };
}
