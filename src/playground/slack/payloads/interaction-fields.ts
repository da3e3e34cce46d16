import { APP, type Backstage } from '../backstage.ts';
import type { Member } from '../workspace.ts';

/** What every interaction says: who, where, and for which app. */
export function interactionFields(person: Member, { workspace: { team } }: Backstage) {
  return {
    team: { id: team.id, domain: team.domain },
    user: { id: person.id, name: person.username, team_id: person.foreignTeam ?? team.id },
    api_app_id: APP.appId,
    token: APP.token,
    is_enterprise_install: false,
  };
}
