import { z } from 'zod';
import { type Field, LANGUAGES, type Language, type Method, type Span } from '../types.ts';

/** A method of the reference with what places it: the id that a page's code block names, and its own path. */
export interface ReferenceEntry {
  id: string;
  /** The path it claims in the documentation, often stale; undefined for links elsewhere. */
  path?: string;
  method: Method;
}

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

interface RawField {
  key?: string | undefined;
  type?: string | undefined;
  description?: string | undefined;
  optional?: boolean | undefined;
  properties?: (string | RawField)[] | undefined;
  parameters?: (string | RawField)[] | undefined;
  returns?: (string | RawField)[] | undefined;
}

const rawField: z.ZodType<string | RawField> = z.lazy(() => z.union([z.string(), z.looseObject(fieldShape)]));
const fields = z
  .array(rawField)
  .nullish()
  .transform((list) => list ?? undefined);
const fieldShape = {
  key: text.optional(),
  type: text.optional(),
  description: text.optional(),
  optional: z.boolean().optional(),
  properties: fields,
  parameters: fields,
  returns: fields,
};

const rawEntry = z.looseObject({
  ...fieldShape,
  id: text.optional(),
  title: text.optional(),
  url: text.optional(),
});

/** The `reference` front matter of an API page: entries by language. */
export const referenceSchema = z.record(z.string(), z.array(rawEntry));

/** The `reference` and `descriptions` front matter of one page, as parsed. */
export interface RawReference {
  reference: z.infer<typeof referenceSchema>;
  descriptions: unknown;
}

/** Resolves what one page's reference front matter points to on other pages. */
export type ReferenceReader = (reference: RawReference['reference']) => ReferenceEntry[];

/**
 * A reader for the reference of every page. Descriptions like `(connection.id)` are looked up among the
 * descriptions that any page declares; a field written as `(ctx)` is the shared field of that key.
 */
export function createReferenceReader(
  pages: readonly RawReference[],
  toParagraphs: (markdown: string) => Span[][],
): ReferenceReader {
  const descriptions = new Map<string, string>();
  const shared = new Map<string, RawField>();
  for (const page of pages) {
    collectDescriptions(page.descriptions, [], descriptions);
    for (const [language, entries] of Object.entries(page.reference)) {
      for (const entry of entries) if (entry.key && !entry.id) shared.set(`${language} ${entry.key}`, entry);
    }
  }

  const toField = (raw: string | RawField, language: string): Field => {
    const own: RawField =
      typeof raw === 'string'
        ? (shared.get(`${language} ${unwrap(raw) ?? raw}`) ?? { key: unwrap(raw) ?? raw })
        : raw;
    const pointer = unwrap(own.description ?? '');
    const description = pointer === undefined ? own.description : descriptions.get(pointer);
    return {
      name: own.key === 'anonymous' ? '' : (own.key ?? ''),
      ...(own.type ? { type: own.type } : {}),
      ...(own.optional ? { optional: true } : {}),
      description: description ? toParagraphs(description) : [],
      fields: toFields(own.properties, language),
    };
  };
  const toFields = (list: RawField['properties'], language: string): Field[] =>
    (list ?? []).map((raw) => toField(raw, language));

  return (reference) => {
    const endpoints = new Map<string, Method['endpoint']>();
    for (const { id, title, type } of reference.curl ?? []) {
      if (id && title && HTTP_VERBS.has(type ?? '')) endpoints.set(id, { verb: type ?? '', path: title });
    }
    return Object.entries(reference).flatMap(([language, entries]) =>
      entries.flatMap(({ id, title, url, ...entry }): ReferenceEntry[] => {
        if (!isLanguage(language) || !id || !title) return [];
        const endpoint = endpoints.get(id);
        const method: Method = {
          id,
          language,
          title,
          ...(endpoint ? { endpoint } : {}),
          parameters: toFields(entry.parameters, language),
          returns: toFields(entry.returns, language),
          properties: toFields(entry.properties, language),
        };
        return [{ id, ...(url?.startsWith('/') ? { path: url } : {}), method }];
      }),
    );
  };
}

const HTTP_VERBS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

function isLanguage(name: string): name is Language {
  return (LANGUAGES as readonly string[]).includes(name);
}

/** `(connection.id)` is a pointer to `connection.id`; anything else is text. */
function unwrap(text: string): string | undefined {
  const inner = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : '';
  return /^[\w.-]+$/.test(inner) ? inner : undefined;
}

function collectDescriptions(node: unknown, path: string[], into: Map<string, string>): void {
  if (typeof node === 'string') into.set(path.join('.'), node);
  else if (node && typeof node === 'object') {
    for (const [key, value] of Object.entries(node)) collectDescriptions(value, [...path, key], into);
  }
}
