import type { ShownMessage } from '../snapshot.ts';
import { BlockList } from './blocks/block-list.tsx';
import { Markup } from './blocks/markup.tsx';
import { usePage } from './page-context.ts';

/** What a message says: its blocks, else its text; then the previews of its links. */
export function MessageBody({ message }: { message: ShownMessage }) {
  const { act } = usePage();
  const { channel, ts, text, blocks, unfurls } = message;
  return (
    <div className="body">
      {blocks ? (
        <BlockList
          blocks={blocks}
          press={(blockId, actionId, choice) => act({ act: 'press', channel, ts, blockId, actionId, choice })}
        />
      ) : (
        <Markup text={text} />
      )}
      {unfurls.map((unfurl) => (
        <aside key={unfurl.url} className="unfurl">
          {unfurl.blocks ? (
            <BlockList blocks={unfurl.blocks} press={async () => false} />
          ) : (
            <Markup text={`*${unfurl.title ?? unfurl.url}*\n${unfurl.text ?? ''}`} />
          )}
        </aside>
      ))}
    </div>
  );
}
