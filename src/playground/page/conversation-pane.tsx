import type { Snapshot } from '../snapshot.ts';
import { Composer } from './composer.tsx';
import { BackIcon, BoltIcon, BookIcon, HashIcon } from './icons.tsx';
import { MessageList } from './message-list.tsx';
import { usePage } from './page-context.ts';
import { Welcome } from './welcome.tsx';

export type Conversation = Snapshot['conversations'][number];

/** One conversation: its messages, and where to write. */
export function ConversationPane(props: {
  conversation: Conversation;
  openThread(ts: string): void;
  showList(): void;
}) {
  const { snapshot, act } = usePage();
  const { conversation } = props;
  const isDm = conversation.kind === 'im';
  const title = isDm ? snapshot.app.name : conversation.name;
  const messages = snapshot.messages.filter(
    ({ channel, threadTs }) => channel === conversation.id && threadTs === undefined,
  );
  const global = snapshot.shortcuts.filter(({ type }) => type === 'global');
  const hasApp = conversation.members.includes(snapshot.app.id);
  return (
    <main className="pane conversation">
      <header className="pane-header">
        <button type="button" className="quiet back" aria-label="Show conversations" onClick={props.showList}>
          <BackIcon />
        </button>
        <h2>
          {isDm ? <BookIcon /> : <HashIcon />}
          {title}
        </h2>
        <p>
          {isDm
            ? 'App'
            : `${conversation.members.length} members${hasApp ? '' : `, without ${snapshot.app.name}`}`}
        </p>
        {global.map(({ name, callbackId }) => (
          <button
            type="button"
            key={callbackId}
            className="quiet labelled"
            onClick={() => act({ act: 'shortcut', callbackId })}
          >
            <BoltIcon /> {name}
          </button>
        ))}
      </header>
      <MessageList
        label={`Messages in ${title}`}
        messages={messages}
        status={snapshot.statuses[`${conversation.id}:`]}
        openThread={props.openThread}
        empty={<Welcome conversation={conversation} />}
      />
      {!snapshot.app.online && <Offline />}
      <Composer channel={conversation.id} label={isDm ? `Message ${title}` : `Message #${title}`} />
    </main>
  );
}

function Offline() {
  const { snapshot } = usePage();
  return (
    <p className="offline" role="status">
      {snapshot.app.name} is offline: nothing that is asked now is answered. Slack delivers messages again
      after a minute and after five, commands and clicks never.
    </p>
  );
}
