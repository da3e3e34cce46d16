import { fileURLToPath } from 'node:url';
import { type Answerer, createAnswerer } from '../../src/answer/create-answerer.ts';
import { loadIndex, type SearchIndex } from '../../src/search/load-index.ts';

/** The index that `npm run build` makes. */
export const INDEX_FOLDER = fileURLToPath(new URL('../../dist/index', import.meta.url));

/** The whole documentation, as an installed bot has it. */
export function realIndex(): SearchIndex {
  return loadIndex(INDEX_FOLDER);
}

/** The bot's answers over the whole documentation. */
export function realDocs(): Answerer {
  return createAnswerer(realIndex());
}
