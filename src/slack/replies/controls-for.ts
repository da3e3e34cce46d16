import { SIZES } from '../../render/blocks/limits.ts';
import { stateSize } from '../../render/controls/control-state.ts';
import type { Controls } from '../../render/controls/controls.ts';
import type { Answer, Docs } from '../../types.ts';
import type { Click } from '../payloads/read-click.ts';

/** The controls of an answer to somebody. */
export function controlsFor(docs: Docs, answer: Answer, who: Who): Controls {
  return { ...who, question: carriedQuestion(docs, answer), docsVersion: docs.about.docsVersion };
}

/** The one who clicked, for the controls of what they are shown then. */
export function clicker({ user, state: { threadTs } }: Click, privately: boolean): Who {
  return { asker: user, privately, ...(threadTs ? { threadTs } : {}) };
}

type Who = Pick<Controls, 'asker' | 'privately' | 'threadTs' | 'chosen'>;

/** The question as controls carry it: cut where it is long, unless it would then get another answer. */
function carriedQuestion(docs: Docs, answer: Answer): string | undefined {
  const { question, language } = answer;
  if (stateSize(question) <= SIZES.carriedQuestionChars) return question;
  const cut = cutQuestion(question);
  return cut && sameAnswer(docs.ask(cut, language ? { language } : {}), answer) ? cut : undefined;
}

function cutQuestion(question: string): string {
  let cut = question.slice(0, SIZES.carriedQuestionChars);
  while (stateSize(cut) > SIZES.carriedQuestionChars) {
    const border = cut.trimEnd().lastIndexOf(' ');
    cut = border > 0 ? cut.slice(0, border) : '';
  }
  return cut;
}

function sameAnswer(a: Answer, b: Answer): boolean {
  const shown = ({ kind, best, others, language }: Answer) => JSON.stringify([kind, best, others, language]);
  return shown(a) === shown(b);
}
