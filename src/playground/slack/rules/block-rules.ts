import { ALLOWED, checkElement } from './element-rules.ts';
import { MAX } from './max.ts';
import type { Json, Problems, Rule } from './problems.ts';
import { checkRichText } from './rich-text-rules.ts';
import { checkPlainText, checkText, checkUrl } from './text-rules.ts';

/** Every block of a message or view, and what must not stand there twice. */
export function checkBlocks(value: unknown, max: number, problems: Problems): void {
  const blocks = problems.list(value, max, '/blocks');
  for (const [i, block] of blocks.entries()) {
    const pointer = `/blocks/${i}`;
    const rule = RULES[String(block.type)];
    if (block.block_id !== undefined) problems.filled(block.block_id, MAX.id, `${pointer}/block_id`);
    if (rule) rule(block, pointer, problems);
    else problems.refuse(`${pointer}/type`, `unsupported type: ${String(block.type)}`);
  }
  const ids = blocks.flatMap((block) => (block.block_id === undefined ? [] : [block.block_id]));
  if (new Set(ids).size < ids.length) problems.refuse('/blocks', 'a block_id stands twice');
  const tables = blocks.filter((block) => block.type === 'table');
  if (tables.length > 1) problems.refuse('/blocks', 'only one table allowed');
}

/** Blocks of which only the text is checked here. */
const titled: Rule = (block, pointer, problems) => {
  if (block.title !== undefined) problems.filled(textOf(block.title), MAX.header, `${pointer}/title`);
};

const RULES: Record<string, Rule> = {
  divider: () => {},
  alert: (block, pointer, problems) => checkText(block.text, MAX.alert, `${pointer}/text`, problems),
  card: titled,
  carousel: (block, pointer, problems) =>
    void problems.list(block.elements, MAX.cards, `${pointer}/elements`),
  container: titled,
  data_table: titled,
  file: () => {},
  plan: titled,
  task_card: titled,
  video: titled,
  rich_text: checkRichText,
  header: (block, pointer, problems) => checkPlainText(block.text, MAX.header, `${pointer}/text`, problems),
  markdown: (block, pointer, problems) => problems.filled(block.text, MAX.carefulChars, `${pointer}/text`),
  context: (block, pointer, problems) => {
    const elements = problems.list(block.elements, MAX.contextElements, `${pointer}/elements`);
    for (const [i, element] of elements.entries()) {
      const at = `${pointer}/elements/${i}`;
      if (element.type === 'image') checkElement(element, at, problems, ['image']);
      else checkText(element, MAX.section, at, problems);
    }
  },
  section: (block, pointer, problems) => {
    if (block.text || !block.fields) checkText(block.text, MAX.section, `${pointer}/text`, problems);
    if (block.fields) {
      for (const [i, field] of problems.list(block.fields, MAX.fields, `${pointer}/fields`).entries()) {
        checkText(field, MAX.field, `${pointer}/fields/${i}`, problems);
      }
    }
    if (block.accessory)
      checkElement(block.accessory as Json, `${pointer}/accessory`, problems, ALLOWED.accessory);
  },
  actions: (block, pointer, problems) => checkEach(block, pointer, problems, MAX.actions, ALLOWED.actions),
  context_actions: (block, pointer, problems) =>
    checkEach(block, pointer, problems, MAX.contextActions, ALLOWED.contextActions),
  image: (block, pointer, problems) => {
    if (!block.slack_file) checkUrl(block.image_url, `${pointer}/image_url`, problems);
    problems.filled(block.alt_text, MAX.altText, `${pointer}/alt_text`);
    if (block.title) checkPlainText(block.title, MAX.imageTitle, `${pointer}/title`, problems);
  },
  input: (block, pointer, problems) => {
    checkPlainText(block.label, MAX.inputLabel, `${pointer}/label`, problems);
    if (block.hint) checkPlainText(block.hint, MAX.inputLabel, `${pointer}/hint`, problems);
    checkElement((block.element ?? {}) as Json, `${pointer}/element`, problems, ALLOWED.input);
  },
  table: (block, pointer, problems) => {
    const rows = problems.list(block.rows, MAX.rows, `${pointer}/rows`) as unknown as unknown[][];
    if (new Set(rows.map((row) => row.length)).size > 1) {
      problems.warn(`${pointer}/rows`, 'its rows are not equally wide');
    }
    problems.within(
      ((block.column_settings as unknown[]) ?? []).length,
      MAX.cells,
      `${pointer}/column_settings`,
    );
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of problems.list(row, MAX.cells, `${pointer}/rows/${r}`).entries()) {
        checkCell(cell, `${pointer}/rows/${r}/${c}`, problems);
      }
    }
  },
};

/** Some of the newer blocks take a text object where others take a string. */
function textOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
}

function checkEach(
  block: Json,
  pointer: string,
  problems: Problems,
  max: number,
  allowed: readonly string[],
): void {
  const elements = problems.list(block.elements, max, `${pointer}/elements`);
  for (const [i, element] of elements.entries()) {
    checkElement(element, `${pointer}/elements/${i}`, problems, allowed);
  }
  const ids = elements.flatMap(({ action_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length)
    problems.refuse(`${pointer}/elements`, 'an action_id stands twice in one block');
}

function checkCell(cell: Json, pointer: string, problems: Problems): void {
  if (cell.type === 'raw_text') problems.filled(cell.text, Number.POSITIVE_INFINITY, `${pointer}/text`);
  else if (cell.type === 'rich_text') checkRichText(cell, pointer, problems);
  else if (cell.type !== 'raw_number') problems.refuse(pointer, `unsupported type: ${String(cell.type)}`);
}
