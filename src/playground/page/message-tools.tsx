import type { ShownMessage } from '../snapshot.ts';
import { BoltIcon, CloseIcon, EditIcon, ReplyIcon, TrashIcon } from './icons.tsx';
import { usePage } from './page-context.ts';

/** What can be done with a message: reply, shortcuts, and with one's own edit and delete. */
export function MessageTools(props: { message: ShownMessage; edit(): void; openThread?(ts: string): void }) {
  const { snapshot, act } = usePage();
  const { message, openThread } = props;
  const { channel, ts, user, onlyForMe } = message;
  const own = user === snapshot.me;
  const shortcuts = onlyForMe ? [] : snapshot.shortcuts.filter(({ type }) => type === 'message');
  return (
    <div className="tools" role="toolbar" aria-label="Message">
      {openThread && !onlyForMe && (
        <button
          type="button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => openThread(ts)}
        >
          <ReplyIcon />
        </button>
      )}
      {shortcuts.map(({ name, callbackId }) => (
        <button
          type="button"
          key={callbackId}
          aria-label={name}
          title={name}
          onClick={() => act({ act: 'shortcut', callbackId, channel, ts })}
        >
          <BoltIcon />
        </button>
      ))}
      {own && (
        <button type="button" aria-label="Edit message" title="Edit message" onClick={props.edit}>
          <EditIcon />
        </button>
      )}
      {(own || onlyForMe) && (
        <button
          type="button"
          aria-label={own ? 'Delete message' : 'Dismiss message'}
          title={own ? 'Delete message' : 'Dismiss message'}
          onClick={() => act({ act: 'delete', channel, ts })}
        >
          {own ? <TrashIcon /> : <CloseIcon />}
        </button>
      )}
    </div>
  );
}
