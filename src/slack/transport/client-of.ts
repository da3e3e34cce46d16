import { type HTTPReceiver, webApi } from '@slack/bolt';
import type { Config } from '../../config.ts';

/** A Web API client for a workspace, outside a delivery from there. Throws where the bot is not installed there. */
export async function clientOf(
  auth: Config['auth'],
  installer: HTTPReceiver['installer'],
  options: webApi.WebClientOptions,
  { team, enterprise }: { team: string; enterprise: string },
): Promise<webApi.WebClient> {
  if (auth.kind === 'token') return new webApi.WebClient(auth.botToken, options);
  const found = await installer?.authorize({
    teamId: team,
    enterpriseId: enterprise || undefined,
    isEnterpriseInstall: false,
  });
  return new webApi.WebClient(found?.botToken, { ...options, teamId: team });
}
