import type { Block, Field, Language, Method, Span } from '../types.ts';

/** A method of the API reference as a title and lists: `name (type, optional): description`. */
export function methodBlocks(method: Method): Block[] {
  const title = [method.verb, method.title].filter(Boolean).join(' ');
  const label = LANGUAGE_LABELS[method.language] ?? method.language;
  return [
    { kind: 'paragraph', spans: [{ text: title, code: true }, { text: ` (${label})` }] },
    ...fieldGroup('Parameters', method.parameters),
    ...fieldGroup('Properties', method.properties),
    ...fieldGroup('Returns', method.returns),
  ];
}

/** Languages without an entry go by their own id. */
const LANGUAGE_LABELS: Partial<Record<Language | string, string>> = {
  curl: 'cURL',
  js: 'Node.js',
  python: 'Python',
  ruby: 'Ruby',
  go: 'Go',
  php: 'PHP',
  laravel: 'Laravel',
  java: 'Java',
  dotnet: '.NET',
  json: 'JSON',
};

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
  const name: Span[] = [{ text: field.name, code: true }];
  if (notes) name.push({ text: ` (${notes})` });
  if (first.length > 0) name.push({ text: ': ' }, ...first);
  return [
    { kind: 'paragraph', spans: name },
    ...rest.map((spans): Block => ({ kind: 'paragraph', spans })),
    ...(field.fields.length > 0 ? [fieldList(field.fields)] : []),
  ];
}
