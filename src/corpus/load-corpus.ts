import { dirname, extname } from 'node:path';
import { z } from 'zod';
import { spansText } from '../blocks.ts';
import type { Origin } from '../currency.ts';
import { DocsBotError } from '../errors.ts';
import type { Source } from '../sources/source.ts';
import type { Page, Section, Span } from '../types.ts';
import { listingPages } from './listing-pages.ts';
import { parseMarkdown } from './markdown.ts';
import { ownSectionIds } from './own-section-ids.ts';
import { plainText } from './plain-text.ts';
import { readChangelog } from './read-changelog.ts';
import { attemptFor, parseBody, type ReadFile, readFiles } from './read-files.ts';
import { navigationSchema, type Place, readNavigation } from './read-navigation.ts';
import { createReferenceReader, type ReferenceReader, referenceSchema } from './read-reference.ts';
import { splitSections } from './split-sections.ts';
import { titleOfPath } from './title-of-path.ts';
import { type ResolveUrl, toSpans } from './to-spans.ts';

/** All documentation, understood. */
export interface Corpus {
  pages: Page[];
  /** Lists of links that stand where a folder has no page of its own: `/integrations`. Not searched. */
  listings: Page[];
  /** Characters of documentation read, front matter included. */
  size: number;
  /** Why files of a lenient source were left out, a line each. */
  skipped: string[];
}

const frontMatterSchema = z.looseObject({
  title: z.coerce.string().optional(),
  /** Text; or, on some API pages, what `descriptions` is on the others. */
  description: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
  breadcrumb: z.looseObject({ title: z.string() }).optional(),
  reference: referenceSchema.nullish(),
  descriptions: z.unknown().optional(),
});

/** Reads the sources into pages and sections. Throws BAD_CORPUS naming the file that can't be read. */
export function loadCorpus(sources: readonly Source[]): Corpus {
  const corpora = sources.map(loadSource);
  return {
    pages: corpora.flatMap((corpus) => corpus.pages),
    listings: corpora.flatMap((corpus) => corpus.listings),
    size: corpora.reduce((sum, corpus) => sum + corpus.size, 0),
    skipped: corpora.flatMap((corpus) => corpus.skipped),
  };
}

function loadSource(source: Source): Corpus {
  const skipped: string[] = [];
  const attempt = attemptFor(source, skipped);
  const files = readFiles(source, attempt);
  const resolveUrl = urlResolver(source.baseUrl);
  const menus = files.menus.flatMap((file) =>
    attempt(file, () => ({ file, menu: parse(navigationSchema, file, source) })),
  );
  const places = readNavigation(menus.map(({ menu }) => menu));
  const parsed = files.pages.flatMap((file) =>
    attempt(file, () => ({ file, frontMatter: parse(frontMatterSchema, file, source) })),
  );
  const readReference = createReferenceReader(
    parsed.map(({ frontMatter: { reference, description, descriptions } }) => ({
      reference: reference ?? {},
      descriptions: descriptions ?? description,
    })),
    descriptionReader(resolveUrl),
  );
  const read = parsed.flatMap(({ file, frontMatter }) =>
    attempt(file, () => ({
      page: toPage({ file, frontMatter, source, places, readReference, resolveUrl }),
      untitled: !frontMatter.title,
    })),
  );
  const named = read.map(({ page }) => page);
  nameAgain(named, new Set(read.flatMap(({ page, untitled }) => (untitled ? [page] : []))));
  const pages = ownSectionIds(named);
  const menuTitles = new Map(menus.map(({ file, menu }) => [dirname(file.path), menu.title]));
  const listings = listingPages(source, pages, places, menuTitles);
  if (source.changelog) pages.push(withOrigin(readChangelog(source.changelog), source.origin));
  const size = parsed.reduce((sum, { file }) => sum + file.text.length, 0);
  return { pages, listings, size, skipped };
}

/** Pages of one folder whose first headings are all the same ("Installation") are not called by that. */
const MOST_NAMESAKES = 3;

/** Calls pages that took their first heading for a title, which is that of many, by their path instead. */
function nameAgain(pages: readonly Page[], untitled: ReadonlySet<Page>): void {
  const key = ({ id, title }: Page) => `${dirname(id)} ${title}`;
  const counts = new Map<string, number>();
  for (const page of pages) counts.set(key(page), (counts.get(key(page)) ?? 0) + 1);
  const namesakes = [...untitled].filter((page) => (counts.get(key(page)) ?? 0) > MOST_NAMESAKES);
  for (const page of namesakes) {
    const [head] = page.sections;
    const heading = { kind: 'heading', depth: 2, spans: [{ text: page.title }] } as const;
    if (head && head.blocks.length > 0) head.blocks.unshift({ ...heading, spans: [...heading.spans] });
    page.title = titleOfPath(page.id);
  }
}

interface PageParts {
  file: ReadFile;
  frontMatter: z.infer<typeof frontMatterSchema>;
  source: Source;
  places: Map<string, Place>;
  readReference: ReferenceReader;
  resolveUrl: ResolveUrl;
}

/** A description's paragraphs; each text is read once, for most stand in the reference once a language. */
function descriptionReader(resolveUrl: ResolveUrl): (markdown: string) => Span[][] {
  const known = new Map<string, Span[][]>();
  return (markdown) => {
    const before = known.get(markdown);
    if (before) return before;
    const paragraphs = parseMarkdown(markdown, 'markdown').children.flatMap((node) =>
      node.type === 'paragraph' ? [toSpans(node.children, resolveUrl)] : [],
    );
    known.set(markdown, paragraphs);
    return paragraphs;
  };
}

function withOrigin(page: Page, origin: Origin | undefined): Page {
  return origin ? { ...page, origin } : page;
}

function toPage({ file, frontMatter, source, places, readReference, ...parts }: PageParts): Page {
  const path = pagePath(file.path);
  const id = pageId(source, file);
  const place = places.get(`/${path}`);
  const isReadme = source.sectionLinks === 'anchor' && file.url !== undefined;
  const resolveUrl = isReadme ? readmeResolver(file.url ?? '') : parts.resolveUrl;
  const split = splitSections(id, parseBody(file), frontMatter.title !== undefined, resolveUrl);
  const reference = readReference(frontMatter.reference ?? {});
  const url = file.url ?? (source.baseUrl && [source.baseUrl, path].filter(Boolean).join('/'));
  const sections = split.sections.map(({ referenceIds, anchor, ...section }, i): Section => {
    const methods = reference.filter((entry) =>
      i === 0
        ? !split.sections.slice(1).some((s) => s.referenceIds.includes(entry.id))
        : referenceIds.includes(entry.id),
    );
    const blocks = [...section.blocks, ...methods.map(({ method }) => ({ kind: 'method' as const, method }))];
    const below = source.sectionLinks === 'anchor' ? anchor && `#${anchor}` : section.id.slice(id.length);
    return { ...section, blocks, ...(url ? { url: url + (below ?? '') } : {}) };
  });
  const description =
    typeof frontMatter.description === 'string'
      ? plainText(frontMatter.description)
      : (file.description ?? '');
  const breadcrumb =
    place?.breadcrumb ?? (frontMatter.breadcrumb ? [frontMatter.breadcrumb.title] : (file.breadcrumb ?? []));
  const origin = file.origin ?? source.origin;
  return {
    id,
    ...(url ? { url } : {}),
    ...(origin ? { origin } : {}),
    title: plainText(frontMatter.title ?? split.title ?? place?.title ?? path),
    description: description || firstSentence(sections),
    breadcrumb,
    sections,
    order: place?.order ?? places.size,
    aliases: [...new Set(reference.flatMap((entry) => entry.path?.replace(/^\/+/, '') ?? []))].filter(
      (alias) => alias !== path,
    ),
  };
}

function pageId(source: Source, file: ReadFile): string {
  return [source.prefix, pagePath(file.path)].filter(Boolean).join('/') || 'index';
}

function pagePath(filePath: string): string {
  const path = filePath.slice(0, -extname(filePath).length);
  return path === 'index' ? '' : path.replace(/\/index$/, '');
}

/** What a page without a description says first, for lists of links. */
function firstSentence(sections: readonly Section[]): string {
  for (const block of sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'paragraph') continue;
    const text = spansText(block.spans);
    const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
    return first?.segment.trim() ?? '';
  }
  return '';
}

/** Links of a README: to its own headings, and to files beside it. */
function readmeResolver(repository: string): ResolveUrl {
  return resolver((url) =>
    url.startsWith('#') ? repository + url : `${repository}/blob/HEAD/${url.replace(/^(\.?\/)+/, '')}`,
  );
}

function urlResolver(baseUrl: string | undefined): ResolveUrl {
  return resolver((url) =>
    baseUrl && !url.startsWith('#') ? `${baseUrl}/${url.replace(/^\/(docs\/)?|\/+$/g, '')}` : undefined,
  );
}

/** Absolute links stay, if they are of the web; the others are worked out. */
function resolver(relative: ResolveUrl): ResolveUrl {
  return (url) => {
    if (/^(https?:|mailto:)/i.test(url)) return url;
    return /^[a-z][a-z\d+.-]*:/i.test(url) ? undefined : relative(url);
  };
}

function parse<T extends z.ZodType>(schema: T, file: ReadFile, source: Source): z.infer<T> {
  const result = schema.safeParse(file.frontMatter);
  if (result.success) return result.data;
  throw new DocsBotError(
    'BAD_CORPUS',
    `The front matter of ${source.name}/${file.path} is not what a page's should be: ${z.prettifyError(result.error)}`,
    'Mend that front matter: title and description are text.',
  );
}
