import { useState } from 'react';
import type { ShownMessage } from '../snapshot.ts';
import { usePage } from './page-context.ts';

/** Changes a message of one's own; Enter saves, Escape leaves it as it was. */
export function MessageEditor({ message, done }: { message: ShownMessage; done(): void }) {
  const { act } = usePage();
  const [text, setText] = useState(message.typed ?? message.text);
  const save = async () => {
    if (text.trim()) await act({ act: 'edit', channel: message.channel, ts: message.ts, text });
    done();
  };
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        aria-label="Edit message"
        value={text}
        rows={2}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') done();
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void save();
        }}
      />
      <div>
        <button type="button" className="button" onClick={done}>
          Cancel
        </button>
        <button type="submit" className="button primary">
          Save
        </button>
      </div>
    </form>
  );
}
