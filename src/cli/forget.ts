import { DocsBotError } from '../errors.ts';
import type { Whom } from '../store/forget.ts';
import { print } from './output.ts';
import { withStore } from './with-store.ts';

/** `workos-docs forget`: removes what is kept of a workspace, an organisation or a person. */
export async function forget({
  workspace,
  organisation,
  user,
}: {
  workspace?: string;
  organisation?: string;
  user?: string;
}): Promise<void> {
  const whom: Whom[] = [
    ...(workspace ? [{ team: workspace }] : []),
    ...(organisation ? [{ enterprise: organisation }] : []),
    ...(user ? [{ user }] : []),
  ];
  const [one] = whom;
  if (!one || whom.length > 1) {
    throw new DocsBotError(
      'USAGE',
      'Say of whom: one of --workspace <id>, --organisation <id> and --user <id>.',
      'Slack shows the ids in its addresses and profiles: T0123, E0123, U0123.',
    );
  }
  const removed = await withStore((store) => store.forget(one));
  print(`Removed ${removed} ${removed === 1 ? 'entry' : 'entries'}.`);
}
