import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the index: `dist/index`, whether run from `dist/cli` or from `src/cli`. */
export const DEFAULT_INDEX = fileURLToPath(new URL('../../dist/index', import.meta.url));
