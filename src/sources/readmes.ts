import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { downloadPackages } from './download-packages.ts';
import { readmeFile } from './readme-file.ts';
import type { RawFile, Source } from './source.ts';

/** Which READMEs are read: page id under `sdk`, package, version, and what its file has to hash to. */
const READMES: readonly [id: string, name: string, version: string, integrity: string][] = [
  [
    'node',
    '@workos-inc/node',
    '11.0.0',
    'sha512-swUT6CbkuVQXMOtUpI70LZ8usjSg8OXcKMjKdoYLeqCApRI0Oo97l+nZ0lKzZ5GxjxgcVZGGVK025h7z9WyCJg==',
  ],
  [
    'authkit-nextjs',
    '@workos-inc/authkit-nextjs',
    '4.3.2',
    'sha512-vTMjTy2KUzCf8PQfVPG3i66n1xNvKoJzF4EK4g01Kj7z3C/DfTBuNh/nfPHJEc1UqUmKF0bYmCh9RZ6TI8BiWA==',
  ],
  [
    'authkit-react',
    '@workos-inc/authkit-react',
    '0.16.2',
    'sha512-Q10bTJ3sd8zfbIlxl8KavLeHLuW7v2aJLfq+syyWsVa9VzbrBVFyr7HNxt3aAVJq1kcMfTJu1p9gSJT3Gswulg==',
  ],
  [
    'authkit-js',
    '@workos-inc/authkit-js',
    '0.20.3',
    'sha512-99VKaujgh9ECMjRtKij6KDYQu/XC4ElbpCV8I2vItTchI9hQ1GGfJOBJpeqa2C8AYPKdZqlj3vVlpIjS/YlM0A==',
  ],
  [
    'authkit-remix',
    '@workos-inc/authkit-remix',
    '0.17.0',
    'sha512-p84lW6Afl1P/YxisfFUSgBWLVwJYVxBl+H+aWNc1nuRQN5RXHWR0QpIDmwigsUx+5QzXreUyLoJXq+Iri++UcQ==',
  ],
  [
    'authkit-react-router',
    '@workos-inc/authkit-react-router',
    '0.8.1',
    'sha512-hkD1xF1F6MAwtQSn7ANPZp/lD8ErMHXAaVU1CHJZWbR75b9qKzuRoyLzMwk1hKOQ13bic009Yg/UAJMwDTQdAA==',
  ],
  [
    'authkit-session',
    '@workos/authkit-session',
    '0.7.1',
    'sha512-3C8anDS67ITE6tvtlTo0sjOzNRhRXvzRHmrQ11kPBAKdLyxIspTBt+BzU/r2vUHJgCAeMlc2wNwqytkAexQhfw==',
  ],
  [
    'authkit-sveltekit',
    '@workos/authkit-sveltekit',
    '0.3.0',
    'sha512-44HLylxP3fWuUXvjXF8ptOCHKQt3Ccf0wWaZTSaazbzIliArvCN6sJkISrRRJk3DaLGyXIOfBVu0gvMARORuvA==',
  ],
  [
    'authkit-tanstack-start',
    '@workos/authkit-tanstack-react-start',
    '0.11.1',
    'sha512-Fep4gR7W9Op6tHnFMMO57UZacMdgT7FPpSPqST/D6Ot/wShVNbaWPlotZbdvSznyb/R86LzSBEJV7xlBEfNLcw==',
  ],
  [
    'authkit-electron',
    '@workos/authkit-electron',
    '0.1.2',
    'sha512-OtIYcSo6ebWGMc1pbohB3hypw52BPthKRjkZfQIZ6i5Zc+7EieRrV7zoEURrJLjJA4EFF9vdNXuNMfkte5J1Mg==',
  ],
  [
    'cli',
    'workos',
    '0.14.0',
    'sha512-0p+W/7qrP0zYVRt/0y6NH4URkWAl8S2ZEPLDFbYEx1VefPErKXUrY21MkVH42pv5sNlF7XEEm3fGc0jlQCV0zg==',
  ],
];

/** READMEs as pages under `sdk`: those that are given, or of WorkOS's SDKs on npm. */
export function readmesSource(files: () => RawFile[] = npmReadmes): Source {
  return { name: 'the READMEs of the SDKs', prefix: 'sdk', sectionLinks: 'anchor', files };
}

/**
 * Of each package only its file is fetched, once, not what it depends on, which would be Next.js, Electron and more.
 * Throws BAD_CORPUS where npm can't fetch one.
 */
function npmReadmes(): RawFile[] {
  const folders = downloadPackages(
    READMES.map(([, name, version, integrity]) => ({ name, version, integrity })),
  );
  return READMES.map(([id, name, version], i): RawFile => {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${folders[i]}/package.json`, 'utf8')));
    return readmeFile({
      id,
      text: readFileSync(`${folders[i]}/README.md`, 'utf8'),
      url: manifest.repository.url,
      description: manifest.description,
      origin: { name: `README of ${name} ${version}`, licence: `${name}, MIT License, Copyright (c) WorkOS` },
    });
  });
}

const manifestSchema = z.looseObject({
  /** `git+ssh://git@github.com/workos/x.git` as `https://github.com/workos/x`. */
  repository: z.looseObject({
    url: z
      .string()
      .transform((url) => url.replace(/^.*github\.com[/:](.+?)(?:\.git)?$/, 'https://github.com/$1')),
  }),
  description: z.string().optional(),
});
