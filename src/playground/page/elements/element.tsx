import type { Choice } from '../../slack/people/element-action.ts';
import type { Around } from '../blocks/block-list.tsx';
import { Feedback } from './feedback.tsx';
import { IconButton } from './icon-button.tsx';
import { Options } from './options.tsx';
import { Overflow } from './overflow.tsx';
import { PressButton } from './press-button.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

/** An interactive element as it is sent; each drawing reads what its type has. */
export interface SentElement {
  type: string;
  action_id?: string;
  [field: string]: unknown;
}

/** What each drawing of an element is handed. */
export interface Drawing {
  element: SentElement;
  id: string | undefined;
  required: boolean;
  /** What is chosen or filled in. */
  choice: Choice;
  /** Keeps it, and in an actions block tells the app at once. */
  choose(choice: Choice): void;
  /** Tells the app of it; undefined in an input that the app did not ask to hear of. */
  tell: ((choice: Choice) => void) | undefined;
}

/** Something to press, choose or fill in. */
export function Element(props: {
  blockId: string;
  element: SentElement;
  around: Around;
  id?: string;
  required?: boolean;
  dispatches?: boolean;
}) {
  const { blockId, element, around, required = false } = props;
  const actionId = element.action_id ?? '';
  const isInput = props.id !== undefined;
  const tell = (choice: Choice) => {
    const { confirm } = element as { confirm?: { title?: { text: string }; text: { text: string } } };
    if (confirm && !window.confirm([confirm.title?.text, confirm.text.text].filter(Boolean).join('\n\n')))
      return;
    void around.press(blockId, actionId, choice);
  };
  const told = !isInput || props.dispatches ? tell : undefined;
  const drawing: Drawing = {
    element,
    id: props.id,
    required,
    choice: around.choices?.[blockId]?.[actionId],
    choose(choice) {
      around.fill?.(blockId, actionId, choice);
      if (!/input$/.test(element.type)) told?.(choice);
    },
    tell: told,
  };
  const Draw = DRAWINGS.find(([type]) => type.test(element.type))?.[1];
  return Draw ? <Draw {...drawing} /> : <span className="unknown">[{element.type}]</span>;
}

const DRAWINGS: [type: RegExp, draw: (drawing: Drawing) => React.ReactNode][] = [
  [/^(workflow_)?button$/, PressButton],
  [/^icon_button$/, IconButton],
  [/^feedback_buttons$/, Feedback],
  [/^overflow$/, Overflow],
  [/^(checkboxes|radio_buttons)$/, Options],
  [/select$/, Select],
  [/(input|picker)$/, TextInput],
  [/^image$/, ({ element }) => <span className="picture">Image: {String(element.alt_text)}</span>],
];
