/** Slack's numbers, written down a second time: a test that read the renderer's could not disagree. */
const MAX = {
  messageChars: 12_000,
  blocks: 45,
  header: 150,
  text: 3_000,
  fields: 10,
  field: 2_000,
  contextElements: 10,
  actions: 25,
  button: 75,
  value: 2_000,
  url: 3_000,
  id: 255,
  altText: 2_000,
  rows: 100,
  cells: 20,
  indent: 8,
  fallback: 4_000,
};

type Json = Record<string, unknown>;
type Report = (path: string, problem: string) => void;

/** Everything about a message that Slack would refuse, or show wrongly; empty for a good one. */
export function violations(message: { text: string; blocks: readonly object[] }): string[] {
  const found: string[] = [];
  const report: Report = (path, problem) => found.push(`${path}: ${problem}`);
  const blocks = message.blocks as Json[];
  filled(message.text, 'text', report);
  within(message.text.length, MAX.fallback, 'text', report);
  if (/<[!@#]/.test(message.text)) report('text', 'pings somebody');
  if (blocks.length === 0) report('blocks', 'there are none');
  within(blocks.length, MAX.blocks, 'blocks', report);
  within(message.text.length + charsOf(blocks), MAX.messageChars, 'characters of the message', report);
  if (blocks.filter((block) => block.type === 'table').length > 1) report('blocks', 'more than one table');
  for (const [i, block] of blocks.entries()) {
    const check = checks[String(block.type)];
    if (check) check(block, `blocks[${i}]`, report);
    else report(`blocks[${i}]`, `unknown type ${String(block.type)}`);
  }
  wellFormed(message, '', report);
  return found;
}

const checks: Record<string, (block: Json, path: string, report: Report) => void> = {
  divider: () => {},
  header: (block, path, report) => textObject(block.text, path, MAX.header, report, ['plain_text']),
  context: (block, path, report) => {
    for (const [i, element] of list(block.elements, path, MAX.contextElements, report).entries()) {
      if (element.type !== 'image') textObject(element, `${path}[${i}]`, MAX.text, report);
    }
  },
  section: (block, path, report) => {
    textObject(block.text, path, MAX.text, report);
    if (block.accessory) button(block.accessory as Json, path, report);
  },
  actions: (block, path, report) => {
    const elements = list(block.elements, path, MAX.actions, report);
    for (const element of elements) button(element, path, report);
    const ids = elements.map((element) => element.action_id);
    if (new Set(ids).size < ids.length) report(path, 'an action_id stands twice in one block');
  },
  table: (block, path, report) => {
    const rows = list(block.rows, `${path}.rows`, MAX.rows, report) as unknown as Json[][];
    const widths = new Set(rows.map((row) => row.length));
    if (widths.size > 1) report(path, 'its rows are not equally wide');
    if (((block.column_settings as unknown[]) ?? []).length > MAX.cells)
      report(path, 'too many column settings');
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of list(row, `${path}[${r}]`, MAX.cells, report).entries()) {
        const at = `${path}[${r}][${c}]`;
        if (cell.type === 'raw_text') filled(cell.text, at, report);
        else if (cell.type === 'rich_text') richText(cell, at, report);
        else report(at, `a cell cannot be ${String(cell.type)}`);
      }
    }
  },
  rich_text: richText,
};

function richText(block: Json, path: string, report: Report): void {
  for (const [i, element] of list(block.elements, path, Number.POSITIVE_INFINITY, report).entries()) {
    const at = `${path}.${String(element.type)}[${i}]`;
    if (element.type === 'rich_text_list') {
      if (!['bullet', 'ordered'].includes(String(element.style))) report(at, 'has no style');
      within(Number(element.indent ?? 0), MAX.indent, `${at}.indent`, report);
      for (const item of list(element.elements, at, Number.POSITIVE_INFINITY, report)) {
        if (item.type !== 'rich_text_section') report(at, `an item cannot be ${String(item.type)}`);
        inline(item, at, ['text', 'link'], report);
      }
    } else if (
      ['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'].includes(String(element.type))
    ) {
      inline(element, at, ['text', 'link'], report);
    } else report(at, 'is no element of rich text');
  }
}

function inline(element: Json, path: string, allowed: string[], report: Report): void {
  const parts = list(element.elements, path, Number.POSITIVE_INFINITY, report);
  const words = parts.map((part) => String(part.text ?? part.url ?? '')).join('');
  if (/^[ \t\n]*$/.test(words)) report(path, 'shows nothing');
  for (const part of parts) {
    if (!allowed.includes(String(part.type))) report(path, `holds a ${String(part.type)}`);
    if (part.type === 'text' || part.text !== undefined) filled(part.text, path, report);
    if (part.type === 'link') link(part.url, path, report);
    const styles = Object.entries((part.style as Json) ?? {});
    if (part.style && styles.length === 0) report(path, 'has an empty style');
    for (const [look, on] of styles) {
      if (!['bold', 'italic', 'strike', 'code'].includes(look) || on !== true)
        report(path, `has a style ${look}`);
    }
  }
}

function button(element: Json, path: string, report: Report): void {
  if (element.type !== 'button') report(path, `an unexpected element ${String(element.type)}`);
  textObject(element.text, `${path}.button`, MAX.button, report, ['plain_text']);
  filled(element.action_id, `${path}.action_id`, report);
  within(String(element.action_id).length, MAX.id, `${path}.action_id`, report);
  if (element.value !== undefined) {
    filled(element.value, `${path}.value`, report);
    within(String(element.value).length, MAX.value, `${path}.value`, report);
  }
}

function textObject(
  value: unknown,
  path: string,
  max: number,
  report: Report,
  types = ['plain_text', 'mrkdwn'],
) {
  const { type, text } = (value ?? {}) as Json;
  if (!types.includes(String(type))) report(path, `a text of type ${String(type)}`);
  filled(text, path, report);
  within(String(text).length, max, path, report);
  if (type !== 'mrkdwn') return;
  // Whatever is in pointed brackets is a link that we made, never a ping.
  for (const [tag] of String(text).matchAll(/<[^>]*>/g)) {
    if (!/^<(?:https?:|mailto:)[^|>]+\|[^>]+>$/.test(tag)) report(path, `unescaped ${tag}`);
  }
  if (/[<>]/.test(String(text).replace(/<[^>]*>/g, ''))) report(path, 'an unescaped bracket');
  if (/&(?!amp;|lt;|gt;)/.test(String(text))) report(path, 'an unescaped &');
}

function link(url: unknown, path: string, report: Report): void {
  if (typeof url !== 'string' || !URL.canParse(url) || !/^(?:https?|mailto):/.test(url))
    report(path, 'no absolute URL');
  within(String(url).length, MAX.url, `${path}.url`, report);
}

function list(value: unknown, path: string, max: number, report: Report): Json[] {
  if (!Array.isArray(value) || value.length === 0) {
    report(path, 'has no elements');
    return [];
  }
  within(value.length, max, path, report);
  return value as Json[];
}

function filled(text: unknown, path: string, report: Report): void {
  if (typeof text !== 'string' || text === '') report(path, 'has no text');
}

function within(size: number, max: number, path: string, report: Report): void {
  if (size > max) report(path, `${size} is more than ${max}`);
}

function charsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const own =
      typeof inner === 'string' && ['text', 'url', 'alt_text', 'value'].includes(key) ? inner.length : 0;
    return sum + own + charsOf(inner);
  }, 0);
}

/** No half of a surrogate pair, no NUL, no control character anywhere. */
function wellFormed(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string') {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
    if (/[\u0000-\u0008\u000B-\u001F\u007F]/.test(value)) report(path, 'has a control character');
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)) {
      report(path, 'has half a surrogate pair');
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) wellFormed(inner, `${path}.${key}`, report);
  }
}
