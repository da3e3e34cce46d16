import { randomBytes } from 'node:crypto';
import type { AnyBlock } from '@slack/types';
import { SlackRefusal } from './refusal.ts';
import { checkMessage, isTooLong } from './rules/check-message.ts';
import { MAX } from './rules/max.ts';
import type { Problem } from './rules/problems.ts';
import type { BlockSurface, Workspace } from './workspace.ts';

/** The words of a message as Slack takes them, however they come in: by a method, an acknowledgement, a response URL. */
export function acceptMessage(
  given: Record<string, unknown>,
  surface: BlockSurface,
  { refusedBlocks }: Pick<Workspace, 'refusedBlocks'>,
): { text: string; blocks?: AnyBlock[] } {
  const text = given.text === undefined ? '' : String(given.text);
  const blocks = given.blocks;
  const empty = blocks === undefined || (Array.isArray(blocks) && blocks.length === 0);
  if (text.trim() === '' && empty) throw new SlackRefusal('no_text');
  if (text.length > MAX.text) throw new SlackRefusal('msg_too_long');
  if (empty) return { text };
  if (!Array.isArray(blocks)) throw new SlackRefusal('invalid_blocks_format');
  refuse(checkMessage({ text, blocks }));
  refuseTypes(blocks, surface, refusedBlocks);
  if (isTooLong({ text, blocks })) throw new SlackRefusal('msg_blocks_too_long');
  return { text, blocks: withIds(blocks) };
}

/** Throws what Slack answers to blocks that it does not take: which, where, and why. */
export function refuse(problems: readonly Problem[], code = 'invalid_blocks'): void {
  const refused = problems.filter((problem) => problem.refused);
  if (refused.length === 0) return;
  const errors = refused.map(({ message, pointer }) => `${message} [json-pointer:${pointer}]`);
  throw new SlackRefusal(code, {
    errors,
    response_metadata: { messages: errors.map((error) => `[ERROR] ${error}`) },
  });
}

/** Throws what Slack answers where one of the blocks is of a type that it does not take there. */
export function refuseTypes(
  blocks: readonly { type: string }[],
  surface: BlockSurface,
  refused: Workspace['refusedBlocks'],
): void {
  const at = blocks.findIndex(({ type }) =>
    refused.some((one) => one.surface === surface && one.type === type),
  );
  if (at >= 0) refuse([{ message: 'unsupported block', pointer: `/blocks/${at}`, refused: true }]);
}

/** Slack names every block that the app did not. */
export function withIds(blocks: readonly AnyBlock[]): AnyBlock[] {
  return blocks.map((block) => ({ ...block, block_id: block.block_id ?? randomBytes(3).toString('hex') }));
}
