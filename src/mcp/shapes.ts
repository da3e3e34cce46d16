import { z } from 'zod';
import type { PageSummary, SectionRef } from '../types.ts';

/** An argument that may be left out, or given as null or an empty text as some clients do. */
export function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional());
}

/** A text that may be left out. */
export function textArgument(name: string, description: string) {
  return optional(z.string({ error: `Give ${name} as text` })).describe(description);
}

/** How many are wanted; `countOf` makes a number of it that can be used. */
export function countArgument(description: string) {
  return optional(z.number({ error: 'Give maxResults as a number, from 1 to 50' })).describe(description);
}

/** What is looked for; what is longer is no question but a text. */
export function wordsArgument(description: string, missing: string) {
  return z
    .string({ error: missing })
    .regex(/\S/, missing)
    .max(LONGEST_WORDS, `Keep it under ${LONGEST_WORDS} characters: a question or a few words find most`)
    .describe(description);
}

const LONGEST_WORDS = 2_000;

/** How many are wanted: the number itself, the usual number where it says none, and 1 to 50 in any case. */
export function countOf(given: number | undefined, usual: number): number {
  return Math.min(Math.max(Math.floor(given || usual), 1), MOST);
}

const MOST = 50;

/** A page in a result. */
export const pageShape = z.object({
  page: z.string().describe('Path for workos_docs'),
  url: z.string().nullable(),
  title: z.string(),
  description: z.string(),
});

/** A section in a result. */
export const sectionShape = z.object({
  section: z.string().describe('Path for workos_docs'),
  url: z.string().nullable(),
  headings: z.array(z.string()),
});

/** How misspelt words were read. */
export const correctionsShape = z.array(z.object({ from: z.string(), to: z.string() }));

/** A page as `pageShape` has it. */
export function toPage({ id, url, title, description }: PageSummary): z.infer<typeof pageShape> {
  return { page: id, url: url ?? null, title, description };
}

/** A section as `sectionShape` has it. */
export function toSection({ id, url, headings }: SectionRef): z.infer<typeof sectionShape> {
  return { section: id, url: url ?? null, headings };
}
