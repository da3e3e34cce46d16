import type { Json } from '../rules/problems.ts';
import type { Choice, OpenView } from '../workspace.ts';
import { type Interactive, interactivesIn, optionsOf } from './element-action.ts';
import { fillIn } from './view-state.ts';

/** The element that shows these words, and what is chosen by choosing them. */
export function byLabel(all: Interactive[], label: string): { found: Interactive; choice: Choice } {
  for (const found of all) {
    const { element } = found;
    const halves = [element.positive_button, element.negative_button].filter(Boolean) as Json[];
    const option = [...optionsOf(element), ...halves].find((one) => textOf(one) === label);
    if (option) return { found, choice: String(option.value) };
    if (textOf(element) === label || found.actionId === label) return { found, choice: undefined };
  }
  const there = all.map(({ element, actionId }) => textOf(element) || actionId).join(', ') || 'nothing';
  throw new Error(`There is nothing to press named ${label}; there is: ${there}.`);
}

function textOf({ text }: Json): string {
  return String((text as Json | undefined)?.text ?? '');
}

/** The field that has this label or action id. */
export function fieldOf(all: Interactive[], field: string): Interactive {
  const found = all.find(
    ({ element, actionId, input }) =>
      /input$/.test(String(element.type)) && (input?.label === field || actionId === field),
  );
  if (found) return found;
  throw new Error(`There is no field ${field}; there is: ${all.map(({ actionId }) => actionId).join(', ')}.`);
}

/** Fills in whatever has these action ids. */
export function fill(open: OpenView, choices: Record<string, Choice>): void {
  for (const { blockId, actionId } of interactivesIn(open.view.blocks)) {
    if (actionId in choices) fillIn(open, { [blockId]: { [actionId]: choices[actionId] } });
  }
}
