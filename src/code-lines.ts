/** The lines of a Markdown text, each with whether it is of a fenced code block, the fences included. */
export function codeLines(text: string): { line: string; inCode: boolean }[] {
  let fence = '';
  return text.split('\n').map((line) => {
    const marks = /^\s*(```+|~~~+)/.exec(line)?.[1] ?? '';
    const inCode = fence !== '' || marks !== '';
    if (!fence) fence = marks;
    else if (marks.startsWith(fence)) fence = '';
    return { line, inCode };
  });
}
