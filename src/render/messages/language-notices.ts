import type { Language } from '../../types.ts';
import { clipText } from '../blocks/clean-text.ts';
import { LANGUAGE_LABELS } from '../blocks/language-labels.ts';
import { SIZES } from '../blocks/limits.ts';
import { notice } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';

/** Which language somebody has set, and which there are. */
export function languageMessage(set: Language | undefined, all: readonly Language[]): SlackMessage {
  const state = set
    ? `I show you methods in ${LANGUAGE_LABELS[set]}. Forget that with /workos lang auto.`
    : 'You have set no language: I show methods in the one that your question names, else in Node.js.';
  return notice(`${state} ${languagesThereAre(all)}`);
}

/** A language is set from now on. */
export function languageSetMessage(language: Language): SlackMessage {
  return notice(
    `From now on I show you methods in ${LANGUAGE_LABELS[language]}, where the documentation has them. ` +
      'A language that your question names goes first. Forget it with /workos lang auto.',
  );
}

/** No language is set any more. */
export function languageForgottenMessage(): SlackMessage {
  return notice('I have forgotten your language. A question can name one: getProfileAndToken in python.');
}

/** No language goes by that name. */
export function unknownLanguageMessage(name: string, all: readonly Language[]): SlackMessage {
  return notice(`I know no language “${clipText(name, SIZES.correctionChars)}”. ${languagesThereAre(all)}`);
}

function languagesThereAre(all: readonly Language[]): string {
  const names = all.map((language) => LANGUAGE_LABELS[language]).join(', ');
  return `There are ${names}. Set one with /workos lang and its name.`;
}
