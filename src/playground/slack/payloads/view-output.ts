import type { ViewOutput } from '@slack/bolt';
import { APP } from '../backstage.ts';
import { valuesOf } from '../people/view-state.ts';
import type { OpenView, Workspace } from '../workspace.ts';

/** A view as it stands in interactions and answers of the Web API. */
export function viewOutput(open: OpenView, { team }: Workspace): ViewOutput {
  const { view } = open;
  return {
    id: open.id,
    callback_id: view.callback_id ?? '',
    team_id: team.id,
    app_installed_team_id: team.id,
    app_id: APP.appId,
    bot_id: APP.botId,
    title: 'title' in view && view.title ? view.title : { type: 'plain_text', text: 'View' },
    type: view.type,
    blocks: view.blocks as ViewOutput['blocks'],
    close: ('close' in view && view.close) || null,
    submit: ('submit' in view && view.submit) || null,
    state: { values: valuesOf(open) },
    hash: open.hash,
    private_metadata: view.private_metadata ?? '',
    root_view_id: open.rootId,
    previous_view_id: open.previousId ?? null,
    clear_on_close: ('clear_on_close' in view && view.clear_on_close) || false,
    notify_on_close: ('notify_on_close' in view && view.notify_on_close) || false,
    ...(view.external_id ? { external_id: view.external_id } : {}),
  };
}
