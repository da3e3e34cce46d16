import { MAX } from './max.ts';
import type { Json, Problems, Rule } from './problems.ts';
import { checkUrl } from './text-rules.ts';

const ANY = Number.POSITIVE_INFINITY;

/** A rich text block, or the cell of a table that is one. */
export const checkRichText: Rule = (block, pointer, problems) => {
  for (const [i, element] of problems.list(block.elements, ANY, `${pointer}/elements`).entries()) {
    const at = `${pointer}/elements/${i}`;
    const rule = RULES[String(element.type)];
    if (rule) rule(element, at, problems);
    else problems.refuse(at, `unsupported type: ${String(element.type)}`);
  }
};

const RULES: Record<string, Rule> = {
  rich_text_section: checkInline,
  rich_text_quote: checkInline,
  rich_text_preformatted: checkInline,
  rich_text_list: (list, pointer, problems) => {
    if (!['bullet', 'ordered'].includes(String(list.style)))
      problems.refuse(`${pointer}/style`, 'has no style');
    problems.within(Number(list.indent ?? 0), MAX.indent, `${pointer}/indent`);
    for (const [i, item] of problems.list(list.elements, ANY, `${pointer}/elements`).entries()) {
      const at = `${pointer}/elements/${i}`;
      if (item.type !== 'rich_text_section') problems.refuse(at, `an item cannot be ${String(item.type)}`);
      checkInline(item, at, problems);
    }
  },
};

const PARTS = ['text', 'link', 'user', 'channel', 'usergroup', 'emoji', 'date', 'broadcast', 'team', 'color'];
const PINGS = ['user', 'usergroup', 'broadcast'];
const LOOKS = ['bold', 'italic', 'strike', 'code', 'underline', 'highlight', 'client_highlight', 'unlink'];

function checkInline(element: Json, pointer: string, problems: Problems): void {
  const parts = problems.list(element.elements, ANY, `${pointer}/elements`);
  const words = parts
    .map((part) => String(part.text ?? part.url ?? part.name ?? part.user_id ?? ''))
    .join('');
  if (/^[ \t\n]*$/.test(words)) problems.warn(pointer, 'shows nothing');
  for (const [i, part] of parts.entries()) {
    const at = `${pointer}/elements/${i}`;
    if (!PARTS.includes(String(part.type))) problems.refuse(at, `unsupported type: ${String(part.type)}`);
    if (PINGS.includes(String(part.type))) problems.warn(at, 'pings somebody');
    if (part.type === 'text' || part.text !== undefined) problems.filled(part.text, ANY, `${at}/text`);
    if (part.type === 'link') checkUrl(part.url, `${at}/url`, problems);
    checkStyle(part.style, `${at}/style`, problems);
  }
}

function checkStyle(style: unknown, pointer: string, problems: Problems): void {
  if (style === undefined) return;
  const looks = Object.entries((style ?? {}) as Json);
  if (looks.length === 0) problems.warn(pointer, 'is empty');
  for (const [look, on] of looks) {
    if (!LOOKS.includes(look) || typeof on !== 'boolean')
      problems.refuse(`${pointer}/${look}`, 'no such style');
  }
}
