import type { ControlState } from '../../render/controls/control-state.ts';
import type { Answer, Docs } from '../../types.ts';

/** Makes the answer again that a control stands under; undefined when its section is no longer there. */
export function remakeAnswer(docs: Docs, { question, section, language }: ControlState): Answer | undefined {
  if (question === undefined) return undefined;
  const options = language ? { language } : {};
  const asked = docs.ask(question, options);
  const same = asked.best?.section.id === section && (!language || asked.language === language);
  if (!section || same) return asked;
  return docs.show(section, question, options);
}
