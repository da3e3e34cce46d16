import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What Slack knows of the app from its manifest. */
export interface Manifest {
  name: string;
  requiredScopes: string[];
  optionalScopes: string[];
  commands: { command: string; description: string; usageHint: string; shouldEscape: boolean }[];
  events: string[];
  shortcuts: { name: string; type: 'message' | 'global'; callbackId: string; description: string }[];
  prompts: { title: string; message: string }[];
  homeTab: boolean;
  unfurlDomains: string[];
}

/** Reads the app's manifest; everything that it leaves out is empty or off, as in Slack. */
export function readManifest(path: string | URL): Manifest {
  const {
    display_information: about,
    features = {},
    oauth_config: oauth = {},
    settings = {},
  } = parse(readFileSync(path, 'utf8'));
  return {
    name: features.bot_user?.display_name ?? about.name,
    requiredScopes: oauth.scopes?.bot ?? [],
    optionalScopes: oauth.scopes?.bot_optional ?? [],
    commands: (features.slash_commands ?? []).map((command: Record<string, string | boolean>) => ({
      command: command.command,
      description: command.description ?? '',
      usageHint: command.usage_hint ?? '',
      shouldEscape: command.should_escape === true,
    })),
    events: settings.event_subscriptions?.bot_events ?? [],
    shortcuts: (features.shortcuts ?? []).map((shortcut: Record<string, string>) => ({
      name: shortcut.name,
      type: shortcut.type,
      callbackId: shortcut.callback_id,
      description: shortcut.description ?? '',
    })),
    prompts: features.agent_view?.suggested_prompts ?? [],
    homeTab: features.app_home?.home_tab_enabled === true,
    unfurlDomains: features.unfurl_domains ?? [],
  };
}
