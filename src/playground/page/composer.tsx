import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { completionsFor } from './completions.ts';
import { BoltIcon, SendIcon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { usePage } from './page-context.ts';

/** Where one writes; Enter sends, Shift+Enter begins a line, completions are chosen with the arrows. */
export function Composer({
  channel,
  threadTs,
  label,
}: {
  channel: string;
  threadTs?: string;
  label: string;
}) {
  const { snapshot, act } = usePage();
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const global = snapshot.shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ callbackId, name }) => ({
      key: callbackId,
      name,
      choose: () => void act({ act: 'shortcut', callbackId }),
    }));
  const { from, found } = completionsFor(text, caret, snapshot);
  const open = found.length > 0 && !dismissed;
  const command = snapshot.commands.find((one) => text.startsWith(`${one.command} `));

  useEffect(() => {
    // Where a finger would bring up the keyboard, nobody wants it before they ask.
    if (matchMedia('(hover: hover)').matches) area.current?.focus();
  }, []);

  const change = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    setChosen(0);
    setDismissed(false);
  };
  const complete = (index: number) => {
    const insert = found[index]?.insert;
    if (insert === undefined) return;
    const next = text.slice(0, from) + insert + text.slice(caret).replace(/^\s+/, '');
    change(next, from + insert.length);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + insert.length, from + insert.length);
    });
  };
  const send = () => {
    if (text.trim() === '') return;
    void act({ act: 'type', channel, text, ...(threadTs ? { threadTs } : {}) });
    change('', 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (open && step) setChosen((chosen + step + found.length) % found.length);
    else if (open && (event.key === 'Enter' || event.key === 'Tab')) complete(chosen);
    else if (open && event.key === 'Escape') setDismissed(true);
    else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send();
    else return;
    event.preventDefault();
  };
  return (
    <div className="composer">
      {open && (
        <div className="completions" id={id} role="listbox" aria-label="Completions">
          {found.map(({ name, detail }, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where one types
            <div
              key={name}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => complete(i)}
            >
              <strong>{name}</strong>
              <span>{detail}</span>
            </div>
          ))}
        </div>
      )}
      {!open && command && (
        <p className="hint">
          <code>{command.command}</code> [{command.usageHint}]<span>{command.description}</span>
        </p>
      )}
      <div className="box">
        {global.length > 0 && <Menu label="Shortcuts" icon={<BoltIcon />} items={global} />}
        <textarea
          ref={area}
          rows={1}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={id}
          aria-activedescendant={open ? `${id}-${chosen}` : undefined}
          placeholder={label}
          value={text}
          onChange={(event) => change(event.target.value, event.target.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="send" aria-label="Send" disabled={text.trim() === ''} onClick={send}>
          <SendIcon />
        </button>
      </div>
    </div>
  );
}
