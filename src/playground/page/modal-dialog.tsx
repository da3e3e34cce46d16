import { useEffect, useRef } from 'react';
import type { ShownView } from '../snapshot.ts';
import { CloseIcon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { ViewForm } from './view-form.tsx';

/** A modal of the app's, on top of everything; Escape puts it away. */
export function ModalDialog({ shown }: { shown: ShownView }) {
  const { act } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { view, id } = shown;
  const [title, submit, closing] = [textOf(view, 'title'), textOf(view, 'submit'), textOf(view, 'close')];
  const close = () => act({ act: 'close', viewId: id });
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <header className="pane-header">
        <h2>{title}</h2>
        <button type="button" className="quiet" aria-label="Close" onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <ViewForm
        shown={shown}
        id={`form-${id}`}
        onSubmit={(filled) => void act({ act: 'submit', viewId: id, filled })}
      />
      <footer>
        <button type="button" className="button" onClick={close}>
          {closing || 'Close'}
        </button>
        {submit && (
          <button type="submit" form={`form-${id}`} className="button primary">
            {submit}
          </button>
        )}
      </footer>
    </dialog>
  );
}

function textOf(view: ShownView['view'], name: 'title' | 'submit' | 'close'): string {
  return (view as unknown as Record<string, { text?: string } | undefined>)[name]?.text ?? '';
}
