import { describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { folderSource } from '../../src/sources/folder.ts';
import type { Block, Method, Page } from '../../src/types.ts';
import { BASE_URL, corpusOf, FIXTURES, pageById } from '../support/corpus-of.ts';

const corpus = loadCorpus([folderSource(FIXTURES, { baseUrl: BASE_URL })]);
const lightUp = pageById(corpus, 'reference/lamp/light-up');

describe('the reference of a page', () => {
  test('each language has a method, in the order of the page', () => {
    expect(methodsOf(lightUp).map(({ language, title }) => [language, title])).toEqual([
      ['curl', '/lamps/:id/light'],
      ['js', 'lamps.lightUpTheLamp()'],
      ['go', 'lamps.LightUp()'],
    ]);
  });

  test('every language knows the endpoint that its method calls', () => {
    for (const { endpoint } of methodsOf(lightUp)) {
      expect(endpoint).toEqual({ verb: 'POST', path: '/lamps/:id/light' });
    }
  });

  test('a description that points to another page is what that page says, paragraph by paragraph', () => {
    expect(methodsOf(lightUp)[0]?.parameters).toEqual([
      {
        name: 'id',
        type: 'string',
        description: [
          [{ text: 'The id of the lamp, beginning with ' }, { text: 'lamp_', code: true }, { text: '.' }],
        ],
        fields: [],
      },
      {
        name: 'colour',
        type: '"warm" | "cold"',
        optional: true,
        description: [
          [{ text: 'The colour of the light.' }],
          [
            { text: 'One of ' },
            { text: 'warm', code: true },
            { text: ' or ' },
            { text: 'cold', code: true },
            { text: '.' },
          ],
        ],
        fields: [],
      },
    ]);
  });

  test('fields inside fields are kept, and so is what a method returns', () => {
    const js = methodsOf(lightUp)[1];
    expect(js?.parameters[0]?.fields[0]).toMatchObject({ name: 'lampId', type: 'string' });
    expect(js?.returns).toEqual([
      {
        name: 'lit',
        type: 'boolean',
        description: [[{ text: 'Whether there is light now.' }]],
        fields: [],
      },
    ]);
  });

  test('a shared field like (ctx) is the one that another page declares for that language', () => {
    expect(methodsOf(lightUp)[2]?.parameters).toEqual([
      {
        name: 'ctx',
        type: 'context.Context',
        description: [[{ text: 'Carries the deadline of the call.' }]],
        fields: [],
      },
    ]);
  });

  test('the path that it claims is another name for the page', () => {
    expect(lightUp.aliases).toEqual(['reference/lamp/ignite']);
  });

  test('everything that it says is in the text of the page', () => {
    const text = blocksText(lightUp.sections.flatMap(({ blocks }) => blocks));
    for (const said of ['lamps.lightUpTheLamp()', 'POST /lamps/:id/light', 'Carries the deadline', 'warm']) {
      expect(text).toContain(said);
    }
  });
});

describe('front matter in other shapes', () => {
  const method = (front: string, body = 'Text.') => {
    const page = pageById(corpusOf({ 'p.mdx': `---\ntitle: P\n${front}\n---\n\n${body}\n` }), 'p');
    return { page, methods: methodsOf(page) };
  };

  test('a pointer to nothing leaves the description empty, and a text in brackets is text', () => {
    const { methods } = method(`reference:
  js:
    - id: m
      title: m()
      parameters:
        - key: a
          description: (nobody.knows)
        - key: b
          description: (an aside, in brackets)
        - (elsewhere)`);
    expect(methods[0]?.parameters).toEqual([
      { name: 'a', description: [], fields: [] },
      { name: 'b', description: [[{ text: '(an aside, in brackets)' }]], fields: [] },
      { name: 'elsewhere', description: [], fields: [] },
    ]);
  });

  test('numbers and truth values are text; an anonymous field has no name', () => {
    const { methods } = method(`reference:
  js:
    - id: 1
      title: m()
      returns:
        - key: anonymous
          type: true
          properties:
            - key: 200
              type: 1.5`);
    expect(methods[0]?.returns).toEqual([
      {
        name: '',
        type: 'true',
        description: [],
        fields: [{ name: '200', type: '1.5', description: [], fields: [] }],
      },
    ]);
  });

  test('languages that we do not know, and entries without a title, are left out', () => {
    const { methods } = method('reference:\n  cobol:\n    - id: m\n      title: m()\n  js:\n    - id: m');
    expect(methods).toEqual([]);
  });

  test('nothing under reference, or nothing under a language, is no error', () => {
    expect(method('reference:').methods).toEqual([]);
    expect(method('reference:\n  js: []\ndescriptions:').methods).toEqual([]);
  });

  test('methods stand in the section whose code block names them, the others in the head', () => {
    const { page } = method(
      'reference:\n  js:\n    - id: one\n      title: one()\n    - id: two\n      title: two()',
      'Head.\n\n## Second\n\n<CodeBlock referenceId="two" />',
    );
    const titles = page.sections.map(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'method' ? [block.method.title] : [])),
    );
    expect(titles).toEqual([['one()'], ['two()']]);
  });

  test('names from the prototype of an object are names like others', () => {
    const { methods } = method(`descriptions:
  constructor:
    toString: Text of a description.
reference:
  js:
    - id: m
      title: m()
      parameters:
        - key: __proto__
          description: (constructor.toString)
        - (constructor)
        - key: valueOf
          description: (hasOwnProperty)`);
    expect(methods[0]?.parameters.map(({ name, description }) => [name, description])).toEqual([
      ['__proto__', [[{ text: 'Text of a description.' }]]],
      ['constructor', []],
      ['valueOf', []],
    ]);
  });
});

function methodsOf(page: Page): Method[] {
  return page.sections
    .flatMap(({ blocks }): Block[] => blocks)
    .flatMap((block) => (block.kind === 'method' ? [block.method] : []));
}
