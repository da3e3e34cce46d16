import { randomUUID } from 'node:crypto';
import type { View } from '@slack/types';
import { refuse, refuseTypes, withIds } from '../accept-message.ts';
import type { Backstage } from '../backstage.ts';
import { viewOutput } from '../payloads/view-output.ts';
import { filledFor } from '../people/view-state.ts';
import { SlackRefusal } from '../refusal.ts';
import { checkView } from '../rules/check-view.ts';
import type { Json } from '../rules/problems.ts';
import type { OpenView } from '../workspace.ts';
import type { Methods } from './method.ts';

const MOST_VIEWS = 3;

/** https://docs.slack.dev/reference/methods, the part about modals and the App Home. */
export const viewMethods: Methods = {
  'views.open': {
    run(args, backstage) {
      const owner = backstage.triggers.spend(args.trigger_id);
      const opened = openView(acceptView(args.view, 'modal', backstage), owner);
      backstage.workspace.modals.set(owner, [opened]);
      return shown(opened, backstage);
    },
  },
  'views.push': {
    run(args, backstage) {
      const owner = backstage.triggers.spend(args.trigger_id);
      return shown(pushView(args.view, owner, backstage), backstage);
    },
  },
  'views.update': {
    run(args, backstage) {
      const all = [...backstage.workspace.modals.values()].flat();
      const found = all.find(
        ({ id, view }) => id === args.view_id || (args.external_id && view.external_id === args.external_id),
      );
      if (!found) throw new SlackRefusal('not_found');
      if (args.hash !== undefined && args.hash !== found.hash) throw new SlackRefusal('hash_conflict');
      return shown(replaceView(found, args.view, backstage), backstage);
    },
  },
  'views.publish': {
    run(args, backstage) {
      const owner = String(args.user_id);
      if (!backstage.workspace.members.has(owner)) throw new SlackRefusal('user_not_found');
      if (!backstage.manifest.homeTab) throw new SlackRefusal('not_enabled');
      const before = backstage.workspace.homes.get(owner);
      if (args.hash !== undefined && args.hash !== before?.hash) throw new SlackRefusal('hash_conflict');
      const view = acceptView(args.view, 'home', backstage);
      const home = before ? replaceView(before, view, backstage) : openView(view, owner);
      backstage.workspace.homes.set(owner, home);
      return shown(home, backstage);
    },
  },
};

/** Puts one more modal on top of a person's. */
export function pushView(given: unknown, owner: string, backstage: Backstage): OpenView {
  const { workspace } = backstage;
  const stack = workspace.modals.get(owner) ?? [];
  if (stack.length >= MOST_VIEWS) throw new SlackRefusal('push_limit_reached');
  const below = stack.at(-1);
  const pushed = openView(acceptView(given, 'modal', backstage), owner, below);
  workspace.modals.set(owner, [...stack, pushed]);
  return pushed;
}

/** Shows another view in the place of one that is open. */
export function replaceView(open: OpenView, given: unknown, backstage: Backstage): OpenView {
  open.view = acceptView(given, open.view.type as 'modal' | 'home', backstage);
  open.filled = filledFor(open.view.blocks, open.filled);
  open.hash = newHash();
  delete open.errors;
  return open;
}

function acceptView(given: unknown, type: 'modal' | 'home', { workspace }: Backstage): View {
  if (typeof given !== 'object' || given === null) throw new SlackRefusal('invalid_arguments');
  const view = given as Json;
  if (view.type !== type) throw new SlackRefusal('invalid_arguments');
  refuse(checkView(view), 'invalid_arguments');
  refuseTypes(view.blocks as View['blocks'], 'view', workspace.refusedBlocks);
  return { ...view, blocks: withIds(view.blocks as View['blocks']) } as View;
}

function openView(view: View, owner: string, below?: OpenView): OpenView {
  const id = `V${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`;
  return {
    id,
    owner,
    hash: newHash(),
    view,
    filled: filledFor(view.blocks),
    rootId: below?.rootId ?? id,
    ...(below ? { previousId: below.id } : {}),
  };
}

function newHash(): string {
  return `${Date.now()}.${randomUUID().slice(0, 8)}`;
}

function shown(open: OpenView, backstage: Backstage) {
  backstage.workspace.changed();
  return { view: viewOutput(open, backstage.workspace) };
}
