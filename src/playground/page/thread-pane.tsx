import type { ShownMessage } from '../snapshot.ts';
import { Composer } from './composer.tsx';
import { CloseIcon } from './icons.tsx';
import { MessageList } from './message-list.tsx';
import type { Conversation } from './page-context.ts';
import { usePage } from './page-context.ts';

/** A message and the replies to it. */
export function ThreadPane(props: { conversation: Conversation; parent: ShownMessage; close(): void }) {
  const { snapshot } = usePage();
  const { conversation, parent } = props;
  const place = `${conversation.id}:${parent.ts}`;
  const replies = snapshot.messages.filter(
    ({ channel, threadTs }) => channel === conversation.id && threadTs === parent.ts,
  );
  return (
    <aside className="pane thread" aria-label="Thread">
      <header className="pane-header">
        <h2>{snapshot.threadTitles[place] ?? 'Thread'}</h2>
        <p>{conversation.kind === 'im' ? snapshot.app.name : `#${conversation.name}`}</p>
        <button type="button" className="quiet" aria-label="Close thread" onClick={props.close}>
          <CloseIcon />
        </button>
      </header>
      <MessageList
        label="Messages in the thread"
        messages={[parent, ...replies]}
        status={snapshot.statuses[place]}
      />
      <Composer channel={conversation.id} threadTs={parent.ts} label="Reply…" />
    </aside>
  );
}
