import type { Backstage } from './backstage.ts';
import type { Prompts } from './workspace.ts';

/** What the app suggests to ask in somebody's messages with it: the manifest's prompts until it sets others. */
export function promptsOf(person: string, { workspace, manifest }: Backstage): Prompts {
  const dm = [...workspace.conversations.values()].find(
    ({ kind, members }) => kind === 'im' && members.has(person),
  );
  return workspace.prompts.get(dm?.id ?? '') ?? { prompts: manifest.prompts };
}
