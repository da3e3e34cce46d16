import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Manifest, StepParameter } from './manifest.ts';

/** Reads the app's manifest; everything that it leaves out is empty or off, as in Slack. */
export function readManifest(path: string | URL): Manifest {
  const {
    display_information: about,
    features = {},
    oauth_config: oauth = {},
    settings = {},
    functions = {},
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
    messagesTab: features.app_home?.messages_tab_enabled === true,
    unfurlDomains: features.unfurl_domains ?? [],
    agentView: features.agent_view !== undefined,
    steps: Object.entries(functions as Record<string, Given>).map(([callbackId, step]) => ({
      callbackId,
      title: String(step.title),
      description: String(step.description ?? ''),
      inputs: parameters(step.input_parameters as Given | undefined),
      outputs: parameters(step.output_parameters as Given | undefined),
    })),
  };
}

type Given = Record<string, unknown>;

/** By name, either at once or under `properties`, with the required ones listed apart. */
function parameters(given: Given = {}): StepParameter[] {
  const { properties = given, required = [] } = given as { properties?: Given; required?: string[] };
  return Object.entries(properties as Record<string, Given>).map(([name, parameter]) => ({
    name,
    type: String(parameter.type),
    title: String(parameter.title ?? name),
    description: String(parameter.description ?? ''),
    required: parameter.is_required === true || required.includes(name),
  }));
}
