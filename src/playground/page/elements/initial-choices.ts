import type { AnyBlock } from '@slack/types';
import type { Filled } from '../../snapshot.ts';
import type { SentElement } from './element.tsx';

/** What is filled in before anybody has touched it, by block and action. */
export function initialChoices(blocks: readonly AnyBlock[]): Filled {
  const filled: Filled = {};
  for (const block of blocks as unknown as { block_id?: string; [part: string]: unknown }[]) {
    const elements = [block.accessory, block.element, ...((block.elements as unknown[]) ?? [])];
    for (const element of elements as (SentElement | undefined)[]) {
      const initial = element && initialOf(element);
      if (!initial || !element.action_id || !block.block_id) continue;
      filled[block.block_id] = { ...filled[block.block_id], [element.action_id]: initial };
    }
  }
  return filled;
}

const PLAIN = [
  'initial_value',
  'initial_date',
  'initial_time',
  'initial_user',
  'initial_users',
  'initial_channel',
];

function initialOf(element: SentElement): string | string[] | undefined {
  const { initial_option: one, initial_options: several } = element as {
    initial_option?: { value: string };
    initial_options?: { value: string }[];
  };
  const plain = PLAIN.map((name) => element[name]).find((value) => value !== undefined);
  return one?.value ?? several?.map(({ value }) => value) ?? (plain as string | string[] | undefined);
}
