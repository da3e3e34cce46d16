import { ACTIONS } from '../../render/button.ts';
import { type ControlState, readState } from '../../render/control-state.ts';
import { apologyMessage } from '../../render/notices.ts';
import { noticeView, VIEWS } from '../../render/view-parts.ts';
import { tryToCompose } from '../compose-reply.ts';
import { composeHome, composeSearch, questionOf } from '../compose-views.ts';
import { currentDelivery } from '../current-delivery.ts';
import type { Desk, Listener } from '../desk.ts';
import { isText, record } from '../record.ts';
import { showView } from '../show-view.ts';
import { readPerson, readView, type ViewClick, viewListener } from '../view-listener.ts';

/** The global shortcut: the modal in which one searches. */
export const searchShortcut: Listener = {
  kind: 'shortcut',
  name: 'search',
  scopes: ['commands'],
  optionalScopes: [],
  attach(app, desk) {
    app.shortcut(searchShortcut.name, async ({ ack, body, client }) => {
      await ack();
      const person = readPerson(body);
      if (!person || !isText(body.trigger_id)) return;
      await showView(desk, client, { way: 'open', key: body.trigger_id, user: person.user }, () =>
        composeSearch(desk, person, {}),
      );
    });
  },
};

/** The same from the App Home, with what was searched there; in the modal itself, an example. */
export const searchButton = viewListener(ACTIONS.search, async (desk, click) => {
  const { view, value, trigger, client, person } = click;
  const wanted = readState(value);
  if (!wanted) return;
  const state = { ...questionOf(wanted.question ?? ''), field: wanted.field ?? 0 };
  if (!view.isHome) return showResults(desk, click, state);
  const { user } = person;
  await showView(desk, client, { way: 'open', key: trigger, user }, () => composeSearch(desk, person, state));
});

/** What somebody types: the results change with it, in the modal with every letter, in the App Home on Enter. */
export const typedQuery = viewListener(ACTIONS.query, async (desk, click) => {
  const { question: _, ...kept } = click.view.state;
  await showResults(desk, click, { ...kept, ...questionOf(click.value) });
});

/** The button of the modal, and Enter in it. */
export const searchSubmit: Listener = {
  kind: 'view',
  name: VIEWS.search,
  scopes: [],
  optionalScopes: [],
  attach(app, desk) {
    app.view({ callback_id: searchSubmit.name, type: 'view_submission' }, async ({ ack, body, view }) => {
      const person = readPerson(body);
      const state = { field: readView(view)?.state.field ?? 0, ...questionOf(typedIn(view)) };
      const results = await tryToCompose(desk, () => composeSearch(desk, person ?? NOBODY, state));
      await ack({
        response_action: 'update',
        view: (results ?? noticeView('modal', apologyMessage(currentDelivery()?.id))) as never,
      });
    });
  },
};

const NOBODY = { team: '', user: '' };

/** A letter may arrive while what was found for the one before it is still on its way. */
function showResults(
  desk: Desk,
  { view, person, client, at }: ViewClick,
  state: ControlState,
): Promise<void> {
  const { user } = person;
  return desk.latest.run(view.id, at, () =>
    view.isHome
      ? showView(desk, client, { way: 'publish', key: user, user }, () => composeHome(desk, person, state))
      : showView(desk, client, { way: 'update', key: view.id, user }, () =>
          composeSearch(desk, person, state),
        ),
  );
}

/** What stands in the search box of a view, whichever number it has. */
function typedIn(view: unknown): string {
  const blocks = Object.values(record(record(record(view).state).values));
  const values = blocks.map((block) => record(record(block)[ACTIONS.query]).value);
  return values.find(isText) ?? '';
}
