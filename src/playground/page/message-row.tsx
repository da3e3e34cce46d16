import { useState } from 'react';
import type { ShownMessage } from '../snapshot.ts';
import { Avatar } from './avatar.tsx';
import { EyeIcon } from './icons.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageTools } from './message-tools.tsx';
import { usePage } from './page-context.ts';

/** One message: who, when, what, and what can be done with it. */
export function MessageRow(props: {
  message: ShownMessage;
  follows: boolean;
  openThread?(ts: string): void;
}) {
  const { snapshot, nameOf } = usePage();
  const [editing, setEditing] = useState(false);
  const { message, follows, openThread } = props;
  const { user, ts, onlyForMe, edited } = message;
  const replies = snapshot.messages.filter(
    ({ channel, threadTs }) => channel === message.channel && threadTs === ts,
  );
  const place = `${message.channel}:${ts}`;
  const member = snapshot.members.find(({ id }) => id === user);
  return (
    <article
      className={`message ${onlyForMe ? 'only-for-me' : ''} ${follows ? 'follows' : ''}`}
      aria-label={`${nameOf(user)}, ${clock(ts)}`}
    >
      <div className="gutter">{follows ? <time>{clock(ts)}</time> : <Avatar id={user} />}</div>
      <div className="content">
        {onlyForMe && (
          <p className="only-you">
            <EyeIcon /> Only visible to you
          </p>
        )}
        {!follows && (
          <p className="byline">
            <strong>{nameOf(user)}</strong>
            {member?.isBot && <span className="badge">APP</span>}
            {member?.foreign && <span className="badge">EXTERNAL</span>}
            <time>{clock(ts)}</time>
          </p>
        )}
        {editing ? (
          <MessageEditor message={message} done={() => setEditing(false)} />
        ) : (
          <MessageBody message={message} />
        )}
        {edited && !editing && <small className="edited">(edited)</small>}
        {openThread && replies.length > 0 && (
          <button type="button" className="replies" onClick={() => openThread(ts)}>
            <span className="faces">
              {[...new Set(replies.map((reply) => reply.user))].map((id) => (
                <Avatar key={id} id={id} small />
              ))}
            </span>
            {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
            <small>{snapshot.threadTitles[place] ?? 'View thread'}</small>
          </button>
        )}
        {openThread && snapshot.statuses[place] && (
          <p className="status" role="status">
            {snapshot.app.name} {snapshot.statuses[place]}
          </p>
        )}
      </div>
      <MessageTools message={message} edit={() => setEditing(true)} {...(openThread ? { openThread } : {})} />
    </article>
  );
}

const TIME = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });

function clock(ts: string): string {
  return TIME.format(Number(ts) * 1000);
}
