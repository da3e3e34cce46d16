import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from './support/run-cli.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { dependencies, engines, scripts } = JSON.parse(read('package.json'));
const WORKFLOWS = ['check', 'release'].map((name) => read(`.github/workflows/${name}.yml`)).join('\n');
const lines = read('Dockerfile').replaceAll('\\\n', ' ').split('\n');
const instructions = (name: string) =>
  lines.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1).trim()] : []));

/** What of the project an image is made of. */
const copied = instructions('COPY')
  .filter((rest) => !rest.startsWith('--from'))
  .flatMap((rest) => rest.split(/\s+/).slice(0, -1));

/** What Docker lets into the build. */
const admitted = read('.dockerignore')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

test('what the Dockerfile copies exists, and Docker lets it in', () => {
  expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(new Set(copied)).toEqual(new Set(admitted));
});

test('the image runs a Node that the bot is made for, as somebody who is not root', () => {
  const [, oldest = ''] = /^>=(\d+)$/.exec(engines.node) ?? [];
  const majors = instructions('FROM').map((image) => Number(/^node:(\d+)-slim/.exec(image)?.[1]));
  expect(majors).toHaveLength(2);
  for (const major of majors) expect(major).toBeGreaterThanOrEqual(Number(oldest));
  expect(instructions('USER')).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)]);
});

test('the image is well as long as /healthz says so', async () => {
  const [, said = '[]'] = /CMD (\[.*\])$/.exec(instructions('HEALTHCHECK')[0] ?? '') ?? [];
  const [, ...args]: string[] = JSON.parse(said);
  let status = 200;
  const server = createServer((req, res) => {
    res.writeHead(req.url === '/healthz' ? status : 404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const check = async () => (await run(process.execPath, args, '', { OPS_PORT: String(port) })).code;
  expect(await check()).toBe(0);
  status = 500;
  expect(await check()).toBe(1);
  await new Promise((resolve) => server.close(resolve));
  expect(await check()).toBe(1);
});

test('no package that runs in production has an install script', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const production = Object.entries<{ dev?: true; hasInstallScript?: true }>(packages).filter(
    ([path, entry]) => path !== '' && !entry.dev,
  );
  expect(production.length).toBeGreaterThan(Object.keys(dependencies).length);
  expect(production.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path)).toEqual([]);
});

test('the Compose file and the unit of the documentation take every right away', () => {
  const page = read('docs/deploying.md');
  const fenced = (language: string) =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
  expect(parse(fenced('yaml')).services['workos-docs-bot']).toMatchObject({
    read_only: true,
    user: instructions('USER')[0],
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    env_file: '.env',
  });
  const [, main] =
    instructions('CMD')
      .at(-1)
      ?.match(/"(dist[^"]*)"/) ?? [];
  const unit = fenced('ini');
  expect(unit).toContain(`ExecStart=/usr/bin/node ${main} start`);
  for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'Restart=always']) {
    expect(unit).toContain(line);
  }
});

/** What a spec runs under another name: the demo as a process, the bot from its built code. */
const RUN_BY_A_SPEC = ['demo', 'start'];

test('every script of the package is run by a workflow, by another script or by a spec', () => {
  const others = (name: string) =>
    Object.entries<string>(scripts).flatMap(([other, command]) => (other === name ? [] : [command]));
  const idle = Object.keys(scripts).filter((name) => {
    const called = new RegExp(`npm (?:run )?(?:--silent )?${name}(?![\\w:-])`);
    const isHook = /^(?:pre|post)/.test(name) || name === 'version';
    return (
      !isHook &&
      !RUN_BY_A_SPEC.includes(name) &&
      ![WORKFLOWS, ...others(name)].some((text) => called.test(text))
    );
  });
  expect(idle).toEqual([]);
});

test('actions and images are pinned by what they contain', () => {
  const used = [...WORKFLOWS.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
  expect(used.length).toBeGreaterThan(4);
  for (const action of used) expect(action).toMatch(/@[0-9a-f]{40}$/);
  for (const image of instructions('FROM')) expect(image).toMatch(/@sha256:[0-9a-f]{64}(?: AS \w+)?$/);
});
