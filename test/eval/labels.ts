import { readFileSync } from 'node:fs';

/** A labelled question. No relevant page: the right reply is that the documentation doesn't say. */
export interface Label {
  id: string;
  query: string;
  type: string;
  /** Grade 3 answers directly, 2 is a fine second result, 1 is background. */
  relevant: { page: string; grade: number; sections?: string[] }[];
  /** Words of which the passage that is shown must hold one; with `both`, all. */
  says?: string[];
  both?: boolean;
}

/** What a search gave for a question, best first. */
export interface Run {
  answered: boolean;
  results: { page: string; section?: string }[];
  /** The passages that are shown as the answer. */
  passages?: string[];
}

/** The labelled sets of this project, by name. */
export const SETS = ['dev', 'own', 'team', 'public', 'short', 'readme', 'unanswerable'] as const;

/**
 * Reads a set of labelled questions; `chatter` is what people write in a channel to each other, of which no line has
 * an answer in the documentation.
 */
export function readLabels(name: (typeof SETS)[number] | 'chatter'): Label[] {
  const text = readFileSync(new URL(`../data/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
