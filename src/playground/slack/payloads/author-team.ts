import type { Message, Workspace } from '../workspace.ts';

/** The workspace that the author of a message is of; one of another workspace is named three times. */
export function authorTeam({ user }: Message, { members, team }: Workspace): Record<string, string> {
  const foreign = members.get(user)?.foreignTeam;
  return foreign ? { team: foreign, user_team: foreign, source_team: foreign } : { team: team.id };
}
