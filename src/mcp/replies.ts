import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

/** What every tool says of itself: it looks things up in what the server itself holds. */
export const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** A result as Markdown for models and as data for programs; texts that are empty are left out. */
export function reply(texts: readonly string[], structuredContent: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text: texts.filter(Boolean).join('\n\n') }], structuredContent };
}

/** A failure: what is wrong, and what to do next. */
export function failure(message: string, nextStep: string): CallToolResult {
  return { content: [{ type: 'text', text: `${message}\n\n${nextStep}` }], isError: true };
}

/** What somebody has given, short enough to be repeated to them. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text);
}

const LONGEST_QUOTE = 100;
