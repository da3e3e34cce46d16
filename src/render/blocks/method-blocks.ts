import { signature } from '../../blocks.ts';
import type { Block, Field, Method, Span } from '../../types.ts';
import { LANGUAGE_LABELS } from './language-labels.ts';

/**
 * A method of the API reference as a card: verb and path, the signature in its language, and lists of
 * `name (type, optional): description`.
 */
export function methodBlocks(method: Method): Block[] {
  const called = method.endpoint && `${method.endpoint.verb} ${method.endpoint.path}`;
  const written = signature(method);
  const spans: Span[] = [
    ...(called && called !== written ? [code(called), { text: '\n' }] : []),
    code(written),
    { text: ` (${LANGUAGE_LABELS[method.language]})` },
  ];
  return [
    { kind: 'paragraph', spans },
    ...fieldGroup('Parameters', method.parameters),
    ...fieldGroup('Returns', method.returns),
    ...fieldGroup('Properties', method.properties),
  ];
}

function code(text: string): Span {
  return { text, code: true };
}

function fieldGroup(title: string, fields: readonly Field[]): Block[] {
  if (fields.length === 0) return [];
  return [{ kind: 'paragraph', spans: [{ text: title, bold: true }] }, fieldList(fields)];
}

function fieldList(fields: readonly Field[]): Block {
  return { kind: 'list', ordered: false, start: 1, items: fields.map(fieldItem) };
}

function fieldItem(field: Field): Block[] {
  const notes = [field.type, field.optional && 'optional'].filter(Boolean).join(', ');
  const [first = [], ...rest] = field.description;
  // What a method returns often has a type but no name.
  const name: Span[] = field.name ? [{ text: field.name, code: true }] : [{ text: notes }];
  if (field.name && notes) name.push({ text: ` (${notes})` });
  if (first.length > 0) name.push({ text: ': ' }, ...first);
  return [
    { kind: 'paragraph', spans: name },
    ...rest.map((spans): Block => ({ kind: 'paragraph', spans })),
    ...(field.fields.length > 0 ? [fieldList(field.fields)] : []),
  ];
}
