import { AppTabs } from './app-tabs.tsx';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { type Conversation, usePage } from './page-context.ts';
import { PaneHeader } from './pane-header.tsx';
import { PlaceIcon } from './place-icon.tsx';
import { PromptRow } from './prompt-row.tsx';
import { Welcome } from './welcome.tsx';

/** One conversation: its messages, and where to write. */
export function ConversationPane(props: {
  conversation: Conversation;
  openThread(ts: string): void;
  go(place: string): void;
  showList(): void;
}) {
  const { snapshot } = usePage();
  const { conversation } = props;
  const isDm = conversation.kind === 'im';
  const title = isDm ? snapshot.app.name : conversation.name;
  const messages = snapshot.messages.filter(
    ({ channel, threadTs }) => channel === conversation.id && threadTs === undefined,
  );
  const hasApp = conversation.members.includes(snapshot.app.id);
  return (
    <main className="pane conversation">
      <PaneHeader
        icon={<PlaceIcon kind={conversation.kind} />}
        title={title}
        about={
          isDm
            ? 'App'
            : `${conversation.members.length} members${hasApp ? '' : `, without ${snapshot.app.name}`}`
        }
        badge={conversation.external ? 'EXTERNAL' : undefined}
        showList={props.showList}
      >
        {isDm && <AppTabs current="messages" go={props.go} />}
      </PaneHeader>
      <MessageList
        label={`Messages in ${title}`}
        messages={messages}
        openThread={props.openThread}
        empty={<Welcome conversation={conversation} />}
      />
      {!snapshot.app.online && <Offline />}
      {isDm && messages.length > 0 && <PromptRow channel={conversation.id} />}
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
