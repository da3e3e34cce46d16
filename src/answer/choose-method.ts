import { spansText } from '../blocks.ts';
import { type Block, type Language, USUAL_LANGUAGES } from '../types.ts';
import type { Evidence } from './evidence.ts';

/** A section's blocks with one method of the API reference, in one language, and the languages it comes in. */
export interface Chosen {
  blocks: Block[];
  languages: Language[];
  language?: Language;
}

/** Of a section's methods keeps the one that the question is about, in the language asked for or a usual one. */
export function chooseMethod(
  blocks: readonly Block[],
  evidence: Evidence,
  asked: Language | undefined,
): Chosen {
  const methods = blocks.flatMap((block) => (block.kind === 'method' ? [block.method] : []));
  const worth = methods.map(({ title, parameters }) =>
    evidence.worth(evidence.terms([title, ...parameters.map(({ name }) => name)].join(' '))),
  );
  const best = methods[worth.indexOf(Math.max(...worth))];
  if (!best) return { blocks: [...blocks], languages: [] };
  const versions = methods.filter(({ id }) => id === best.id);
  const languages = [...new Set(versions.map(({ language }) => language))];
  const language = [asked, ...USUAL_LANGUAGES].find((one) => one && languages.includes(one)) ?? best.language;
  const shown = versions.find((method) => method.language === language);
  return {
    blocks: blocks.filter((block) => (block.kind === 'method' ? block.method === shown : !isEmpty(block))),
    languages,
    language,
  };
}

function isEmpty(block: Block): boolean {
  return block.kind === 'paragraph' && spansText(block.spans).trim() === '';
}
