import { ACTIONS } from '../../render/controls/button.ts';
import { AUTOMATIC } from '../../render/views/home-view.ts';
import { LANGUAGES } from '../../types.ts';
import type { HomeContext } from '../context/context.ts';
import { viewListener } from '../context/view-listener.ts';
import { composeHome } from '../views/compose-views.ts';
import { showView } from '../views/show-view.ts';

/** The language for code, chosen in the App Home: remembered, and shown there as chosen. */
export const setLanguage = viewListener(
  ACTIONS.prefer,
  async (context: HomeContext, { person, view, value, client }) => {
    const { user } = person;
    const language = LANGUAGES.find((one) => one === value);
    if (!view.isHome || (!language && value !== AUTOMATIC)) return;
    await context.store.preferences.setLanguage(person, language);
    await showView(context, client, { way: 'publish', key: user, user }, () =>
      composeHome(context, person, view.state),
    );
  },
);
