import { blockText, spansText } from '../blocks.ts';
import { type Block, type Language, type Method, USUAL_LANGUAGES } from '../types.ts';
import type { Evidence } from './evidence.ts';

/** A section's blocks with one method of the API reference, in one language, and the languages it comes in. */
export interface Chosen {
  blocks: Block[];
  languages: Language[];
  language?: Language;
}

/**
 * Of a section's methods keeps the one that the question is about, in the language asked for, in one that spells a name
 * as the question does (`get_profile`), or in a usual one.
 */
export function chooseMethod(
  blocks: readonly Block[],
  evidence: Evidence,
  asked: Language | undefined,
  question: string,
): Chosen {
  const methods = blocks.flatMap((block) => (block.kind === 'method' ? [block.method] : []));
  const worth = methods.map(({ title, parameters }) =>
    evidence.worth(evidence.terms([title, ...parameters.map(({ name }) => name)].join(' '))),
  );
  const best = methods[worth.indexOf(Math.max(...worth))];
  if (!best) return { blocks: [...blocks], languages: [] };
  const versions = methods.filter(({ id }) => id === best.id);
  const languages = [...new Set(versions.map(({ language }) => language))];
  const spelled = spelledAs(question, versions);
  const pool = spelled.length > 0 ? spelled : languages;
  const usual = USUAL_LANGUAGES.find((one) => pool.includes(one)) ?? spelled[0] ?? best.language;
  const language = asked && languages.includes(asked) ? asked : usual;
  const shown = versions.find((method) => method.language === language);
  return {
    blocks: blocks.filter((block) => (block.kind === 'method' ? block.method === shown : !isEmpty(block))),
    languages,
    language,
  };
}

/** Names of several words joined, in a question. */
const JOINED = /\b(?:[a-z]+(?:_[a-z]+)+|[a-z]+(?:[A-Z][a-z]+)+|(?:[A-Z][a-z]+){2,})\b/g;

/** The languages of the methods that have a name of the question as it is spelled there. */
function spelledAs(question: string, versions: readonly Method[]): Language[] {
  const names = question.match(JOINED);
  if (!names) return [];
  return versions.flatMap((method) => {
    const text = blockText({ kind: 'method', method });
    return names.some((name) => text.includes(name)) ? [method.language] : [];
  });
}

function isEmpty(block: Block): boolean {
  return block.kind === 'paragraph' && spansText(block.spans).trim() === '';
}
