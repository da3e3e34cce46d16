import { APP } from './slack/backstage.ts';
import { SLACKBOT } from './slack/people/notices.ts';
import { type Conversation, createWorkspace, type Member, type Workspace } from './slack/workspace.ts';

export const ANA = 'U1';
export const BEN = 'U2';
export const CLEO = 'U3';

/**
 * Two people, a public and a private channel that the app is in, a public one that it is not, and each one's
 * direct messages with it. On request also a channel that is shared with another workspace, and somebody of there.
 */
export function defaultWorkspace(appName: string, { external = false } = {}): Workspace {
  const members: Member[] = [
    { id: ANA, name: 'Ana Silva', username: 'ana' },
    { id: BEN, name: 'Ben Okafor', username: 'ben' },
    { id: APP.userId, name: appName, username: 'workos-docs', isBot: true },
    { id: SLACKBOT, name: 'Slackbot', username: 'slackbot', isBot: true },
  ];
  const conversations: Conversation[] = [
    { id: 'C1', name: 'ask-workos', kind: 'channel', members: new Set([ANA, BEN, APP.userId]) },
    { id: 'C2', name: 'general', kind: 'channel', members: new Set([ANA, BEN]) },
    { id: 'C3', name: 'identity-team', kind: 'group', members: new Set([ANA, BEN, APP.userId]) },
    { id: 'D1', name: '', kind: 'im', members: new Set([ANA, APP.userId]) },
    { id: 'D2', name: '', kind: 'im', members: new Set([BEN, APP.userId]) },
  ];
  if (external) {
    members.push({ id: CLEO, name: 'Cleo Marsh', username: 'cleo', foreignTeam: 'T2' });
    conversations.push({
      id: 'C4',
      name: 'acme-shared',
      kind: 'channel',
      members: new Set([ANA, BEN, CLEO, APP.userId]),
      external: true,
    });
  }
  return createWorkspace(members, conversations);
}
