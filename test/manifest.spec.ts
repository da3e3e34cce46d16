import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Listener } from '../src/slack/desk.ts';
import { LISTENERS } from '../src/slack/listeners.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const manifest = parse(read('../manifest.yml'));
const named = (kind: Listener['kind']) =>
  LISTENERS.filter((listener) => listener.kind === kind).map(({ name }) => name);

describe('manifest.yml', () => {
  test('is valid against the schema that Slack publishes', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(
      JSON.parse(read('fixtures/slack/manifest.schema.json')),
    );
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('names exactly the slash commands that are listened to', () => {
    const commands = manifest.features.slash_commands.map(({ command }: { command: string }) => command);
    expect(commands.sort()).toEqual(named('command').sort());
  });

  test('subscribes to exactly the events that are listened to', () => {
    expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual(named('event').sort());
    expect(manifest.settings.event_subscriptions.user_events).toBeUndefined();
  });

  test('turns interactivity on, because buttons are listened to', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(named('action').length > 0);
  });

  test('asks for exactly the scopes that the listeners need, and no more than six', () => {
    const needed = new Set(LISTENERS.flatMap(({ scopes }) => scopes));
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...needed].sort());
    expect(needed.size).toBeLessThanOrEqual(6);
    expect(manifest.oauth_config.scopes.user).toBeUndefined();
  });

  test('leaves optional what the bot works without', () => {
    const optional = new Set(LISTENERS.flatMap(({ optionalScopes }) => optionalScopes));
    expect(manifest.oauth_config.scopes.bot_optional.toSorted()).toEqual([...optional].sort());
  });

  test('lets people write to the bot, in the agent messaging experience', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.features.agent_view).toBeDefined();
    expect(manifest.features.assistant_view).toBeUndefined();
  });

  test('is made for Socket Mode in one workspace, with tokens that stay', () => {
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: true,
      org_deploy_enabled: false,
      token_rotation_enabled: false,
    });
  });

  test('sends mentions in a question as markup, which is then taken out before the search', () => {
    for (const command of manifest.features.slash_commands) {
      expect(command).toMatchObject({ should_escape: true, usage_hint: expect.any(String) });
    }
  });
});
