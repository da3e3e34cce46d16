import { APP } from './slack/backstage.ts';
import { SLACKBOT } from './slack/people/notices.ts';
import { createWorkspace, type Workspace } from './slack/workspace.ts';

export const ANA = 'U1';
export const BEN = 'U2';

/** Two people, a channel that the app is in and one that it is not, and each one's direct messages with it. */
export function defaultWorkspace(appName: string): Workspace {
  return createWorkspace(
    [
      { id: ANA, name: 'Ana Silva', username: 'ana' },
      { id: BEN, name: 'Ben Okafor', username: 'ben' },
      { id: APP.userId, name: appName, username: 'workos-docs', isBot: true },
      { id: SLACKBOT, name: 'Slackbot', username: 'slackbot', isBot: true },
    ],
    [
      { id: 'C1', name: 'ask-workos', kind: 'channel', members: new Set([ANA, BEN, APP.userId]) },
      { id: 'C2', name: 'general', kind: 'channel', members: new Set([ANA, BEN]) },
      { id: 'D1', name: '', kind: 'im', members: new Set([ANA, APP.userId]) },
      { id: 'D2', name: '', kind: 'im', members: new Set([BEN, APP.userId]) },
    ],
  );
}
