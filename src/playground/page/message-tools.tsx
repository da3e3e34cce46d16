import type { ShownMessage } from '../snapshot.ts';
import { CloseIcon, MoreIcon, ReplyIcon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { usePage } from './page-context.ts';

/** What can be done with a message: reply, shortcuts, and with one's own edit and delete. */
export function MessageTools(props: { message: ShownMessage; edit(): void; openThread?(ts: string): void }) {
  const { snapshot, act } = usePage();
  const { message, openThread } = props;
  const { channel, ts, user, onlyForMe } = message;
  const shortcuts = snapshot.shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ name, callbackId }) => ({
      key: callbackId,
      name,
      choose: () => void act({ act: 'shortcut', callbackId, channel, ts }),
    }));
  const remove = () => void act({ act: 'delete', channel, ts });
  const own = [
    { key: 'edit', name: 'Edit message', choose: props.edit },
    { key: 'delete', name: 'Delete message', choose: remove },
  ];
  const more = onlyForMe ? [] : [...shortcuts, ...(user === snapshot.me ? own : [])];
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
      {more.length > 0 && <Menu label="More actions" icon={<MoreIcon />} items={more} />}
      {onlyForMe && (
        <button type="button" aria-label="Dismiss message" title="Dismiss message" onClick={remove}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
