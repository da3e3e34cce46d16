import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/answer/evidence.ts';
import { pickExcerpt } from '../../src/answer/pick-excerpt.ts';
import { blocksText } from '../../src/blocks.ts';
import type { Block } from '../../src/types.ts';
import { anyBlocks } from '../support/any-blocks.ts';
import { leavesOf } from '../support/leaves.ts';
import { expectCutOf } from '../support/verbatim.ts';

const about = (word: string): Evidence => ({
  terms: (text) => (text.includes(word) ? 1 : 0),
  worth: (terms) => terms,
  bonus: () => 0,
});
/** The excerpt without its gaps. */
const pick = (blocks: readonly Block[], evidence: Evidence) => {
  const picked = pickExcerpt(blocks, evidence);
  return { ...picked, blocks: picked.blocks.filter(({ kind }) => kind !== 'gap') };
};
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const filler = (n: number) => paragraph(`Filler number ${n} says nothing. `.repeat(40).trim());

describe('pickExcerpt', () => {
  test('a short section is shown whole', () => {
    const blocks = [paragraph('One.'), paragraph('Two.')];
    expect(pick(blocks, about('Two'))).toEqual({ blocks, cut: false });
  });

  test('of a long one, the block that answers comes first', () => {
    const blocks = [filler(1), filler(2), paragraph('The needle is here.'), filler(3), filler(4)];
    const picked = pick(blocks, about('needle'));
    expect(blocksText(picked.blocks)).toMatch(/^The needle is here\./);
    expect(picked.cut).toBe(true);
  });

  test('at the end of a section, what stands before it comes along, but for a question that a sentence decides', () => {
    const [before, needle] = [
      paragraph('What it is about. '.repeat(12).trim()),
      paragraph('The needle is here.'),
    ];
    const blocks = [filler(1), paragraph('On the side:'), paragraph('One thing.'), before, needle];
    const { blocks: picked } = pick(blocks, about('needle'));
    expect(picked).toEqual([paragraph('On the side:'), paragraph('One thing.'), before, needle]);
    const decided = pickExcerpt(blocks, about('needle'), { decides: true }).blocks;
    expect(decided.filter(({ kind }) => kind !== 'gap')).toEqual([needle]);
  });

  test('a passage does not begin right behind the line that leads to it', () => {
    const lead = paragraph(`${'Much to be said first. '.repeat(20)}Namely:`);
    const needle = paragraph('The needle is here.');
    const blocks = [filler(1), lead, paragraph('One thing.'), paragraph('Another thing.'), needle];
    expect(pick(blocks, about('needle')).blocks).toEqual([paragraph('Another thing.'), needle]);
  });

  test('what leads into it comes along: a heading, a line that ends in a colon', () => {
    const lead: Block[] = [{ kind: 'heading', depth: 4, spans: [{ text: 'Steps' }] }, paragraph('Do this:')];
    const blocks = [filler(1), ...lead, paragraph('The needle is here.'), filler(2)];
    expect(pick(blocks, about('needle')).blocks.slice(0, 3)).toEqual(blocks.slice(1, 4));
  });

  test('it does not end in a heading or a colon', () => {
    const blocks = [paragraph('The needle is here.'), paragraph('And then:'), filler(1), filler(2)];
    expect(pick(blocks, about('needle')).blocks).toEqual([blocks[0]]);
  });

  test('code is shown whole, however long', () => {
    const code: Block = { kind: 'code', text: `needle()\n${'call();\n'.repeat(1_000)}` };
    const { blocks } = pick([filler(1), code, filler(2)], about('needle'));
    expect(blocks).toContain(code);
  });

  test('gaps say where something is left out, and only there', () => {
    const blocks = [filler(1), paragraph('The needle is here.'), filler(2), filler(3)];
    const kinds = pickExcerpt(blocks, about('needle')).blocks.map(({ kind }) => kind);
    expect(kinds[0]).toBe('gap');
    expect(kinds.at(-1)).toBe('gap');
    expect(pickExcerpt([paragraph('One.')], about('needle')).blocks).toEqual([paragraph('One.')]);
  });

  test('what is said of the page itself does not come first', () => {
    const blocks = [paragraph('In this guide, you will find a needle.'), paragraph('The needle is here.')];
    expect(pick(blocks, about('needle'))).toEqual({ blocks: [blocks[1]], cut: true });
  });

  test('a term that is asked for is shown with its definition alone', () => {
    const definition = (term: string): Block => ({
      kind: 'definition',
      term: [{ text: term }],
      blocks: [paragraph('What it means.')],
    });
    const blocks = [definition('Haystack'), definition('Needle'), definition('Thread')];
    expect(pick(blocks, about('Needle')).blocks).toEqual([blocks[1]]);
  });

  test('somebody who asks for code gets the part that has some', () => {
    const code: Block = { kind: 'code', text: 'call();' };
    const blocks = [paragraph('The needle is here.'), filler(1), paragraph('Do this:'), code, filler(2)];
    expect(pickExcerpt(blocks, about('needle'), { wantsCode: true }).blocks).toContain(code);
    expect(pickExcerpt(blocks, about('needle'), { wantsCode: false }).blocks).not.toContain(code);
  });

  test('images are left out, unless there is nothing else', () => {
    const image: Block = { kind: 'image', alt: 'A lamp', url: 'https://x.example.com/l.png' };
    expect(pick([image, paragraph('A needle.')], about('needle')).blocks).toEqual([paragraph('A needle.')]);
    expect(pick([image], about('needle')).blocks).toEqual([image]);
  });

  test('the sentences that a phrase points at are shown, wherever the words of the question are', () => {
    const blocks = [paragraph('The needle is here.'), filler(1), paragraph('It is sharp.'), filler(2)];
    const evidence: Evidence = {
      ...about('needle'),
      bonus: (text) => (text.startsWith('It is sharp') ? 2 : 0),
    };
    expect(pick(blocks, evidence).blocks[0]).toEqual(paragraph('It is sharp.'));
  });

  test('a list comes along with the line that leads to it, however long', () => {
    const list: Block = {
      kind: 'list',
      ordered: false,
      start: 1,
      items: Array.from({ length: 40 }, (_, i) => [paragraph(`Item ${i} of a long list of things to know.`)]),
    };
    const { blocks } = pick([filler(1), paragraph('The needle has:'), list, filler(2)], about('needle'));
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
  });

  test('of a last paragraph that leads nowhere the sentence with the colon is left out', () => {
    const blocks = [paragraph('First.'), paragraph('The needle is here. Do this:')];
    expect(pick(blocks, about('needle')).blocks).toEqual([blocks[0], paragraph('The needle is here.')]);
  });

  test('a sentence that points at a sample which is not there is left out, and the rest says that there is more', () => {
    const needle = paragraph('The needle is here. Install it using the command below.');
    expect(pick([paragraph('First.'), needle], about('needle'))).toEqual({
      blocks: [paragraph('First.'), paragraph('The needle is here.')],
      cut: true,
    });
    const code: Block = { kind: 'code', text: 'npm install needle' };
    expect(pick([needle, code], about('needle')).blocks).toEqual([needle, code]);
    expect(pick([needle], about('needle')).blocks).toEqual([needle]);
  });

  test('no blocks are no excerpt', () => {
    expect(pick([], about('x'))).toEqual({ blocks: [], cut: false });
  });
});

describe('whatever the section', () => {
  const always = (holds: (blocks: Block[]) => void) => fc.assert(fc.property(anyBlocks, holds));

  test('the excerpt is made of its own text, in its order; code is never cut', () => {
    always((blocks) => {
      for (const word of ['shade', 'größe', 'nowhere']) {
        const picked = pick(blocks, about(word));
        expectCutOf(leavesOf(picked.blocks), leavesOf(blocks));
      }
    });
  });

  test('something is shown of every section that has something', () => {
    always((blocks) => {
      expect(pick(blocks, about('lamp')).blocks.length > 0).toBe(blocks.length > 0);
    });
  });

  test('what is not cut is the whole section, without its images and other languages', () => {
    always((blocks) => {
      const picked = pick(blocks, about('lamp'));
      const kept = blocks.filter(({ kind }) => kind !== 'image' && kind !== 'method');
      if (!picked.cut && kept.length > 0) expect(picked.blocks).toEqual(expect.arrayContaining(kept));
    });
  });

  test('the same question gives the same excerpt, and changes nothing', () => {
    always((blocks) => {
      const before = structuredClone(blocks);
      expect(pick(blocks, about('lamp'))).toEqual(pick(blocks, about('lamp')));
      expect(blocks).toEqual(before);
    });
  });
});
