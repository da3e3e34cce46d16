import { type ReactNode, useEffect, useRef } from 'react';
import type { ShownMessage } from '../snapshot.ts';
import { MessageRow } from './message-row.tsx';
import { usePage } from './page-context.ts';

/** Messages in the order in which they were said, the newest in view. */
export function MessageList(props: {
  label: string;
  messages: ShownMessage[];
  status?: string | undefined;
  openThread?(ts: string): void;
  empty?: ReactNode;
}) {
  const { snapshot } = usePage();
  const { messages, status } = props;
  const list = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.ts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newest is read from the list itself
  useEffect(() => {
    const rows = list.current?.querySelectorAll('article');
    const last = rows?.[rows.length - 1];
    // A long answer is read from its beginning.
    last?.scrollIntoView({
      block: last.clientHeight > (list.current?.clientHeight ?? 0) ? 'start' : 'nearest',
    });
  }, [newest, status]);
  return (
    <div className="messages" ref={list} role="log" aria-label={props.label} tabIndex={-1}>
      {messages.length === 0 && props.empty}
      {messages.map((message, i) => (
        <MessageRow
          key={message.ts}
          message={message}
          follows={followsOn(messages[i - 1], message)}
          {...(props.openThread ? { openThread: props.openThread } : {})}
        />
      ))}
      {status && (
        <p className="status" role="status">
          {snapshot.app.name} {status}
        </p>
      )}
    </div>
  );
}

const SAME_BREATH_S = 300;

/** Said by the same one in the same breath, so the name need not stand there again. */
function followsOn(before: ShownMessage | undefined, message: ShownMessage): boolean {
  return (
    before !== undefined &&
    before.user === message.user &&
    before.onlyForMe === message.onlyForMe &&
    !message.onlyForMe &&
    !message.blocks &&
    Number(message.ts) - Number(before.ts) < SAME_BREATH_S
  );
}
