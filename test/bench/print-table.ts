/** Prints a table: names on the left, figures on the right; texts stand as they are, what was not measured as a dash. */
export function printTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly [name: string, ...cells: (number | string | undefined)[]])[],
): void {
  const lines = [[title, ...columns], ...rows.map(([name, ...cells]) => [name, ...cells.map(cellText)])];
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length))) ?? [];
  const width = (i: number) => widths[i] ?? 0;
  for (const [at, [name = '', ...cells]] of lines.entries()) {
    console.log([name.padEnd(width(0)), ...cells.map((cell, i) => cell.padStart(width(i + 1)))].join('  '));
    if (at === 0) console.log(widths.map((length) => '-'.repeat(length)).join('  '));
  }
  console.log();
}

/** Three figures are enough to compare. */
function cellText(cell: number | string | undefined): string {
  if (typeof cell === 'string') return cell;
  if (cell === undefined || Number.isNaN(cell)) return '-';
  return cell >= 100 ? cell.toFixed(0) : cell.toFixed(cell >= 10 ? 1 : 2);
}
