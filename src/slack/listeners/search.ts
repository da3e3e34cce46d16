import { ACTIONS } from '../../render/controls/button.ts';
import { type ControlState, readState } from '../../render/controls/control-state.ts';
import { apologyMessage } from '../../render/messages/notices.ts';
import { noticeView, VIEWS } from '../../render/views/view-parts.ts';
import type { BotContext, HomeContext } from '../context/context.ts';
import { currentDelivery } from '../context/current-delivery.ts';
import type { Listener } from '../context/listener.ts';
import { readPerson, readView, type ViewClick, viewListener } from '../context/view-listener.ts';
import { isText, record } from '../payloads/record.ts';
import { tryToCompose } from '../replies/compose-reply.ts';
import { composeHome, composeSearch, questionOf } from '../views/compose-views.ts';
import { showView } from '../views/show-view.ts';

/** The global shortcut: the modal in which one searches. */
export const searchShortcut: Listener = {
  kind: 'shortcut',
  name: 'search',
  scopes: ['commands'],
  optionalScopes: [],
  attach(app, context: HomeContext) {
    app.shortcut(searchShortcut.name, async ({ ack, body, client }) => {
      await ack();
      const person = readPerson(body);
      if (!person || !isText(body.trigger_id)) return;
      await showView(context, client, { way: 'open', key: body.trigger_id, user: person.user }, () =>
        composeSearch(context, person, {}),
      );
    });
  },
};

/** The same from the App Home, with what was searched there; in the modal itself, an example. */
export const searchButton = viewListener(
  ACTIONS.search,
  async (context: HomeContext & Pick<BotContext, 'latest'>, click) => {
    const { view, value, trigger, client, person } = click;
    const wanted = readState(value);
    if (!wanted) return;
    const state = { ...questionOf(wanted.question ?? ''), field: wanted.field ?? 0 };
    if (!view.isHome) return showResults(context, click, state);
    const { user } = person;
    await showView(context, client, { way: 'open', key: trigger, user }, () =>
      composeSearch(context, person, state),
    );
  },
);

/** What somebody types: the results change with it, in the modal with every letter, in the App Home on Enter. */
export const typedQuery = viewListener(
  ACTIONS.query,
  async (context: HomeContext & Pick<BotContext, 'latest'>, click) => {
    const { question: _, ...kept } = click.view.state;
    await showResults(context, click, { ...kept, ...questionOf(click.value) });
  },
);

/** The button of the modal, and Enter in it. */
export const searchSubmit: Listener = {
  kind: 'view',
  name: VIEWS.search,
  scopes: [],
  optionalScopes: [],
  attach(app, context) {
    app.view({ callback_id: searchSubmit.name, type: 'view_submission' }, async ({ ack, body, view }) => {
      const person = readPerson(body);
      const state = { field: readView(view)?.state.field ?? 0, ...questionOf(typedIn(view)) };
      const results = await tryToCompose(context, () => composeSearch(context, person ?? NOBODY, state));
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
  context: HomeContext & Pick<BotContext, 'latest'>,
  { view, person, client, at }: ViewClick,
  state: ControlState,
): Promise<void> {
  const { user } = person;
  return context.latest.run(view.id, at, () =>
    view.isHome
      ? showView(context, client, { way: 'publish', key: user, user }, () =>
          composeHome(context, person, state),
        )
      : showView(context, client, { way: 'update', key: view.id, user }, () =>
          composeSearch(context, person, state),
        ),
  );
}

/** What stands in the search box of a view, whichever number it has. */
function typedIn(view: unknown): string {
  const blocks = Object.values(record(record(record(view).state).values));
  const values = blocks.map((block) => record(record(block)[ACTIONS.query]).value);
  return values.find(isText) ?? '';
}
