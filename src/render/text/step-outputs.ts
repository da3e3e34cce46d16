import type { Answer } from '../../types.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { passageToTerminal } from './terminal.ts';

/** What a step of a workflow hands on: `manifest.yml` declares the same. */
export interface StepOutputs {
  answer: string;
  /** Left out where the page has no address. */
  link?: string;
  found: boolean;
}

/** An answer as plain text and a link, for whatever a workflow does with them. */
export function stepOutputs({ kind, best, others }: Answer): StepOutputs {
  const [closest] = others;
  if (kind !== 'found' || !best) {
    const hint = closest ? ` The closest page is “${closest.title}”.` : '';
    const answer = quiet(`I found no answer in the documentation.${hint}`);
    return { answer, ...(closest?.url ? { link: closest.url } : {}), found: false };
  }
  const link = best.section.url ?? best.page.url;
  const answer = quiet(passageToTerminal(best)) || quiet(best.page.description) || quiet(best.page.title);
  return { answer, ...(link ? { link } : {}), found: true };
}

/**
 * Text that pings nobody, wherever the workflow puts it. Escaped, it would show its entities where Slack parses
 * nothing; a joiner that nobody sees between `<` and its sign does no harm in either place.
 */
function quiet(text: string): string {
  return cleanText(text)
    .replace(/<(?=[!@#])/g, '<\u2060')
    .trim();
}
