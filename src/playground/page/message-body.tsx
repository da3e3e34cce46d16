import type { ShownMessage } from '../snapshot.ts';
import type { Press } from './blocks/around.ts';
import { BlockList } from './blocks/block-list.tsx';
import { Markup } from './blocks/markup.tsx';
import { usePage } from './page-context.ts';

/** What a message says: its blocks, else its text; then the previews of its links. */
export function MessageBody({ message }: { message: ShownMessage }) {
  const { act, snapshot } = usePage();
  const { channel, ts, text, blocks, unfurls } = message;
  const press: Press = (blockId, actionId, choice) =>
    act({ act: 'press', channel, ts, blockId, actionId, choice });
  return (
    <div className="body">
      {blocks ? <BlockList blocks={blocks} press={press} /> : <Markup text={text} />}
      {unfurls.map((unfurl) => (
        <aside key={unfurl.url} className="unfurl" aria-label={`Preview of ${unfurl.url}`}>
          {unfurl.blocks ? (
            <BlockList blocks={unfurl.blocks} press={press} />
          ) : (
            <Markup text={`*${unfurl.title ?? unfurl.url}*\n${unfurl.text ?? ''}`} />
          )}
          <small>Added by {snapshot.app.name}</small>
        </aside>
      ))}
    </div>
  );
}
