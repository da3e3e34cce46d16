import { type Block, type Language, USUAL_LANGUAGES } from '../../types.ts';

/** A page's blocks with each method in one language, and the languages that its methods come in. */
export function inLanguage(
  blocks: readonly Block[],
  asked: Language | undefined,
): { blocks: Block[]; languages: Language[]; language: Language | undefined } {
  const versions = new Map<string, Language[]>();
  for (const block of blocks) {
    if (block.kind !== 'method') continue;
    const { id, language } = block.method;
    versions.set(id, [...(versions.get(id) ?? []), language]);
  }
  const choose = (languages: readonly Language[]) =>
    [asked, ...USUAL_LANGUAGES].find((one) => one && languages.includes(one)) ?? languages[0];
  const languages = [...new Set([...versions.values()].flat())];
  return {
    blocks: blocks.filter(
      (block) =>
        block.kind !== 'method' || block.method.language === choose(versions.get(block.method.id) ?? []),
    ),
    languages,
    language: choose(languages),
  };
}
