import type { Conversation } from './page-context.ts';
import { usePage } from './page-context.ts';

/** What stands in a conversation before anything was said: what to try, ready to send. */
export function Welcome({ conversation }: { conversation: Conversation }) {
  const { snapshot, act } = usePage();
  const { app } = snapshot;
  const isDm = conversation.kind === 'im';
  const given = snapshot.prompts;
  const prompts = isDm ? given.prompts : CHANNEL_PROMPTS(app.name, conversation.members.includes(app.id));
  return (
    <section className="welcome" aria-label="What to try">
      <h3>{isDm ? app.name : `#${conversation.name}`}</h3>
      <p>
        {isDm
          ? (given.title ?? 'Ask a question. The answer is the passage of the documentation that says it.')
          : CHANNEL_WORDS}
      </p>
      <ul>
        {prompts.map(({ title, message }) => (
          <li key={message}>
            <button
              type="button"
              onClick={() => act({ act: 'type', channel: conversation.id, text: message })}
            >
              <strong>{title}</strong>
              <span>{message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const CHANNEL_WORDS = 'Nobody has said anything here yet. Try one of these, or type your own.';

const CHANNEL_PROMPTS = (app: string, hasApp: boolean) => [
  { title: 'Ask, so that only you see the answer', message: '/workos how do I test SSO without Okta?' },
  hasApp
    ? { title: 'Ask for everybody, in a thread', message: `@${app} what is a directory group?` }
    : { title: 'Invite the app', message: `/invite @${app}` },
  { title: 'See what it can do', message: '/workos help' },
];
