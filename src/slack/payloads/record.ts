/** What a payload holds there, by field; nothing where it holds no object. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The first of some values that is a text; empty where none is. */
export function firstText(...values: readonly unknown[]): string {
  return values.find(isText) ?? '';
}

/** Whether a value is a text that is not empty. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
