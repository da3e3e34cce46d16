import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface Bundle {
  js: string;
  css: string;
}

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Makes one script and one style sheet of the page, in memory. */
export async function bundlePage(): Promise<Bundle> {
  const { resolve } = createRequire(import.meta.url);
  const { outputFiles } = await build({
    entryPoints: { page: path('./page/main.tsx') },
    bundle: true,
    write: false,
    outdir: 'page',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const styles = await build({
    stdin: {
      contents: `@import "${resolve('slack-blocks-to-jsx/dist/style.css')}";\n@import "${path('./page/page.css')}";`,
      loader: 'css',
      resolveDir: path('.'),
    },
    bundle: true,
    write: false,
    logLevel: 'silent',
  });
  return { js: outputFiles[0]?.text ?? '', css: styles.outputFiles[0]?.text ?? '' };
}
