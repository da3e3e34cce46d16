import type { Choice } from '../../slack/workspace.ts';
import type { Around } from '../blocks/around.ts';
import type { Drawing, SentElement } from './drawing.ts';
import { Feedback } from './feedback.tsx';
import { IconButton } from './icon-button.tsx';
import { Options } from './options.tsx';
import { Overflow } from './overflow.tsx';
import { PressButton } from './press-button.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

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
