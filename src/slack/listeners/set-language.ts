import { ACTIONS } from '../../render/button.ts';
import { AUTOMATIC } from '../../render/home-view.ts';
import { LANGUAGES } from '../../types.ts';
import { composeHome } from '../compose-views.ts';
import { showView } from '../show-view.ts';
import { viewListener } from '../view-listener.ts';

/** The language for code, chosen in the App Home: remembered, and shown there as chosen. */
export const setLanguage = viewListener(ACTIONS.prefer, async (desk, { person, view, value, client }) => {
  const { user } = person;
  const language = LANGUAGES.find((one) => one === value);
  if (!view.isHome || (!language && value !== AUTOMATIC)) return;
  desk.preferences.setLanguage(person, language);
  await showView(desk, client, { way: 'publish', key: user, user }, () =>
    composeHome(desk, person, view.state),
  );
});
