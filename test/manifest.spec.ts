import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROMPTS } from '../src/render/messages/prompts.ts';
import { stepOutputs } from '../src/render/text/step-outputs.ts';
import type { Listener } from '../src/slack/context/listener.ts';
import { LISTENERS } from '../src/slack/listeners.ts';
import { OPTIONAL_SCOPES } from '../src/slack/transport/report-missing-scopes.ts';
import { answerOf } from './support/fake-docs.ts';

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
    // Two listeners may listen to one event. Slack tells of steps by an event of its own, which the manifest names too.
    const steps = named('function').length > 0 ? ['function_executed'] : [];
    const events = new Set([...named('event'), ...steps]);
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual([...events].sort());
    expect(manifest.settings.event_subscriptions.user_events).toBeUndefined();
  });

  test('offers exactly the shortcuts that are listened to', () => {
    const shortcuts = manifest.features.shortcuts.map(({ callback_id: id }: { callback_id: string }) => id);
    expect(shortcuts.sort()).toEqual(named('shortcut').sort());
  });

  test('turns the App Home on', () => {
    expect(manifest.features.app_home.home_tab_enabled).toBe(true);
  });

  test('suggests the prompts that the bot suggests', () => {
    expect(manifest.features.agent_view.suggested_prompts).toEqual(PROMPTS);
  });

  test('names exactly the workflow steps that are listened to, and what they hand on', () => {
    expect(Object.keys(manifest.functions)).toEqual(named('function'));
    const { input_parameters: inputs, output_parameters: outputs } = manifest.functions.search_docs;
    expect(Object.keys(inputs)).toEqual(['question']);
    const page = { id: 'a', url: 'https://a.example', title: 'A', description: '', breadcrumb: [] };
    const given: object = stepOutputs(answerOf({ kind: 'nothing', others: [page] }));
    const types = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, typeof value]));
    expect(types).toEqual({
      answer: outputs.answer.type,
      link: outputs.link.type,
      found: outputs.found.type,
    });
    for (const [name, { name: same }] of Object.entries<{ name: string }>({ ...inputs, ...outputs })) {
      expect(same).toBe(name);
    }
  });

  test('claims the domain whose links get a preview', () => {
    expect(manifest.features.unfurl_domains).toEqual(['workos.com']);
    expect(named('event')).toContain('link_shared');
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
    expect(Object.keys(OPTIONAL_SCOPES)).toEqual([...optional].sort());
  });

  test('lets people write to the bot, in the agent messaging experience', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.features.agent_view).toBeDefined();
    expect(manifest.features.assistant_view).toBeUndefined();
  });

  test('is made for Socket Mode, with tokens that stay', () => {
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, token_rotation_enabled: false });
  });

  // https://docs.slack.dev/tools/bolt-js/tutorials/custom-steps: an app with a step has to be ready for an
  // organization, wherever it is then installed, and says that it runs elsewhere than at Slack.
  test('may be installed in an organization, as Slack asks for where there is a workflow step', () => {
    expect(manifest.settings).toMatchObject({
      org_deploy_enabled: named('function').length > 0,
      function_runtime: 'remote',
    });
  });

  test('sends mentions in a question as markup, which is then taken out before the search', () => {
    for (const command of manifest.features.slash_commands) {
      expect(command).toMatchObject({ should_escape: true, usage_hint: expect.any(String) });
    }
  });
});
