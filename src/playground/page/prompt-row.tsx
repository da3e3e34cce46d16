import { usePage } from './page-context.ts';

/** What the app suggests to ask next, ready to send. */
export function PromptRow({ channel }: { channel: string }) {
  const { snapshot, act } = usePage();
  const { title, prompts } = snapshot.prompts;
  if (prompts.length === 0) return null;
  return (
    <section className="prompts" aria-label={title ?? 'Suggested prompts'}>
      {prompts.map(({ title: name, message }) => (
        <button
          type="button"
          key={message}
          className="button"
          title={message}
          onClick={() => act({ act: 'type', channel, text: message })}
        >
          {name}
        </button>
      ))}
    </section>
  );
}
