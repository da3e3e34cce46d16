import type { AnyBlock } from '@slack/types';
import { type Block, Message } from 'slack-blocks-to-jsx';
import { usePage } from '../page-context.ts';

/** Blocks as slack-blocks-to-jsx draws them. */
export function DrawnBlocks({ blocks }: { blocks: readonly AnyBlock[] }) {
  const { snapshot, theme } = usePage();
  return (
    <Message
      withoutWrapper
      blocks={blocks as unknown as Block[]}
      name=""
      logo=""
      theme={theme}
      data={{
        users: snapshot.members.map(({ id, name }) => ({ id, name })),
        channels: snapshot.conversations.map(({ id, name }) => ({ id, name })),
      }}
    />
  );
}
