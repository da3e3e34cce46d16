import { ACTIONS } from '../../render/button.ts';
import { readState } from '../../render/control-state.ts';
import { composeHome } from '../compose-views.ts';
import { showView } from '../show-view.ts';
import { viewListener } from '../view-listener.ts';

/** A product, a group of pages, or the way back up, in the menu of the App Home. */
export const browseMenu = viewListener(ACTIONS.browse, async (desk, { person, view, value, client }) => {
  const { user } = person;
  const path = readState(value)?.path;
  if (!path || !view.isHome) return;
  await showView(desk, client, { way: 'publish', key: user, user }, () =>
    composeHome(desk, person, { ...view.state, path }),
  );
});
