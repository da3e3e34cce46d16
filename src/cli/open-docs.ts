import { type Answerer, createAnswerer } from '../answer/create-answerer.ts';
import { loadIndex } from '../search/load-index.ts';

/** The documentation in an index folder, ready to be asked. Throws as `loadIndex` does. */
export function openDocs({ index }: { index: string }): Answerer {
  return createAnswerer(loadIndex(index));
}
