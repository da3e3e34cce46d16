import { refuse } from '../accept-message.ts';
import { APP } from '../backstage.ts';
import { SlackRefusal } from '../refusal.ts';
import { checkMessage } from '../rules/check-message.ts';
import type { Methods } from './method.ts';

/** https://docs.slack.dev/reference/methods, what an app asks about itself and about people. */
export const appMethods: Methods = {
  'auth.test': {
    run: (_args, { workspace: { team } }) => ({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      team_id: team.id,
      user: 'workos-docs',
      user_id: APP.userId,
      bot_id: APP.botId,
      is_enterprise_install: false,
    }),
  },
  'oauth.v2.access': {
    open: true,
    run: (args, { installs }) => installs.exchange(args),
  },
  'apps.connections.open': {
    appLevel: true,
    run: (_args, backstage) => ({ url: backstage.socketUrl() }),
  },
  'blocks.validate': {
    run(args) {
      refuse(checkMessage({ text: 'given apart', blocks: args.blocks }));
      return {};
    },
  },
  'users.info': {
    scopes: ['users:read'],
    run(args, { workspace: { members, team } }) {
      const member = members.get(String(args.user));
      if (!member) throw new SlackRefusal('user_not_found');
      const { id, username, name } = member;
      return {
        user: {
          id,
          team_id: member.foreignTeam ?? team.id,
          name: username,
          real_name: name,
          is_bot: member.isBot ?? false,
        },
      };
    },
  },
};
