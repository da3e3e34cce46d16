import { ACTIONS } from '../../render/controls/button.ts';
import { readState } from '../../render/controls/control-state.ts';
import type { HomeContext } from '../context/context.ts';
import { viewListener } from '../context/view-listener.ts';
import { composeHome } from '../views/compose-views.ts';
import { showView } from '../views/show-view.ts';

/** A product, a group of pages, or the way back up, in the menu of the App Home. */
export const browseMenu = viewListener(
  ACTIONS.browse,
  async (context: HomeContext, { person, view, value, client }) => {
    const { user } = person;
    const path = readState(value)?.path;
    if (!path || !view.isHome) return;
    await showView(context, client, { way: 'publish', key: user, user }, () =>
      composeHome(context, person, { ...view.state, path }),
    );
  },
);
