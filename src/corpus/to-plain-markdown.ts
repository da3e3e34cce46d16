import { codeLines } from '../code-lines.ts';

/**
 * What generators of documentation add to Markdown, in plain Markdown: containers (`::: tip Title`, of VitePress,
 * Docusaurus and Starlight) become alerts, or just what stands in them; the tags of templates (Liquid, Hugo) go, and
 * what stands between them stays. Code is left alone.
 */
export function toPlainMarkdown(text: string, { templates }: { templates: boolean }): string {
  const out: string[] = [];
  /** Containers that are open, innermost last: whether what stands in it is quoted. */
  const open: boolean[] = [];
  for (const { line, inCode } of codeLines(text)) {
    const quoted = open
      .filter(Boolean)
      .map(() => '> ')
      .join('');
    const container = inCode ? null : CONTAINER.exec(line);
    if (!container) {
      out.push(quoted + (templates && !inCode ? withoutTags(line) : line));
      continue;
    }
    const { name = '', title = '' } = container.groups ?? {};
    if (!name) {
      open.pop();
      out.push(open.some(Boolean) ? '>' : '');
      continue;
    }
    const role = ROLES[name.toLowerCase()];
    open.push(role !== undefined);
    const inside = role ? `${quoted}> ` : quoted;
    out.push(
      quoted.trimEnd(),
      ...(role ? [`${inside}[!${role}]`] : []),
      ...(title ? [`${inside}**${title}**`, inside.trimEnd()] : []),
    );
  }
  return out.join('\n');
}

/** `:::`, `::: tip`, `:::note[A title]`, `::: details A title`, `:::tip{title="A title"}`. */
const CONTAINER =
  /^\s*:{3,}\s*(?:(?<name>[\w-]+)\s*(?:\[|\{(?:title=)?)?["']?(?<title>[^\]}"']*?)["']?[\]}]?)?\s*$/;

/** The alert that a container is; of every other kind only what stands in it is said. */
const ROLES: Record<string, string> = {
  note: 'NOTE',
  info: 'NOTE',
  tip: 'TIP',
  success: 'TIP',
  important: 'IMPORTANT',
  warning: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
};

/** Tags of templates in a line, those in inline code left alone. */
function withoutTags(line: string): string {
  return line
    .split(/(`+[^`]*`+)/)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replaceAll(/\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\{\{.*?\}\}/g, ''),
    )
    .join('');
}
