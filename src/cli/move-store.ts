import { moveStore } from '../store/move-store.ts';
import { print } from './output.ts';

/** `workos-docs move-store`: copies everything that is kept into another database. */
export async function move(from: string, to: string): Promise<void> {
  const counts = await moveStore(from, to);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(counts).map(([table, count]) => `${count} ${table}`);
  print(`Copied ${total} entries: ${parts.join(', ')}.`);
}
