/** Makes of the bot's log, as it comes in, a short line for each message; what is no record of it stays as it is. */
export function readableLog(write: (line: string) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) write(`${readable(line)}\n`);
  };
}

function readable(line: string): string {
  try {
    const { level, time, request, msg } = JSON.parse(line);
    const id = request ? ` (${request})` : '';
    return `  ${new Date(time).toTimeString().slice(0, 8)} ${String(level).toUpperCase()} ${msg}${id}`;
  } catch {
    return line;
  }
}
