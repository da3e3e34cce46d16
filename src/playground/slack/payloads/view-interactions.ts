import type { BlockAction, BlockElementAction, ViewClosedAction, ViewSubmitAction } from '@slack/bolt';
import type { Backstage } from '../backstage.ts';
import type { Member, OpenView } from '../workspace.ts';
import { interactionFields } from './interaction-fields.ts';
import { viewOutput } from './view-output.ts';

/** What somebody pressed or chose, in a modal or an App Home: there is no response URL. */
export function viewAction(
  person: Member,
  open: OpenView,
  action: BlockElementAction,
  backstage: Backstage,
): Omit<BlockAction, 'response_url'> {
  return {
    type: 'block_actions',
    ...interactionFields(person, backstage),
    user: { ...interactionFields(person, backstage).user, username: person.username },
    trigger_id: backstage.triggers.issue(person.id),
    container: { type: 'view', view_id: open.id },
    view: viewOutput(open, backstage.workspace),
    actions: [action],
  };
}

/** A modal that somebody submitted. */
export function viewSubmission(person: Member, open: OpenView, backstage: Backstage): ViewSubmitAction {
  return {
    type: 'view_submission',
    ...interactionFields(person, backstage),
    trigger_id: backstage.triggers.issue(person.id),
    view: viewOutput(open, backstage.workspace),
    response_urls: [],
  };
}

/** A modal that somebody put away. */
export function viewClosed(
  person: Member,
  open: OpenView,
  all: boolean,
  backstage: Backstage,
): ViewClosedAction {
  return {
    type: 'view_closed',
    ...interactionFields(person, backstage),
    view: { ...viewOutput(open, backstage.workspace), state: { values: {} } },
    is_cleared: all,
  };
}
