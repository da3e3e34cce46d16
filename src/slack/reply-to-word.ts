import { helpMessage } from '../render/help-message.ts';
import { namedLanguages } from '../render/language-labels.ts';
import {
  languageForgottenMessage,
  languageMessage,
  languageSetMessage,
  unknownLanguageMessage,
} from '../render/language-notices.ts';
import { SIZES } from '../render/limits.ts';
import { noSuchPageMessage } from '../render/no-such-page-message.ts';
import { feedbackMessage } from '../render/notices.ts';
import { pageMessage } from '../render/page-message.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { whatsNewMessage } from '../render/whats-new-message.ts';
import type { ChangelogFilter, Docs } from '../types.ts';
import type { PersonId } from './create-preferences.ts';
import type { Desk } from './desk.ts';

/** The reply to words that are no question, such as `help` or `lang python`; undefined for all others. */
export function replyToWord(desk: WordDesk, text: string, person: PersonId): SlackMessage | undefined {
  if (text.length > LONGEST) return undefined;
  const said = text
    .replace(/<@[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '');
  for (const [shape, reply] of WORDS) {
    const [match, given = ''] = shape.exec(said) ?? [];
    if (match !== undefined) return reply(desk, given, person);
  }
  return undefined;
}

/** A word with the longest ref that names something; nothing here is slow on less. */
const LONGEST = 1_200;

/** What of the desk a word needs. */
type WordDesk = Pick<Desk, 'docs' | 'preferences'>;

type Reply = (desk: WordDesk, given: string, person: PersonId) => SlackMessage | undefined;

/** Each in its exact shape: a sentence that only begins with such a word is a question. */
const WORDS: readonly (readonly [RegExp, Reply])[] = [
  [/^help$/i, ({ docs }) => helpMessage(docs.about)],
  [/^feedback$/i, () => feedbackMessage()],
  [/^(?:what['’]?s[- ]new|changelog)(?: (\d+))?$/i, latestChanges],
  [/^(?:what['’]?s[- ]new|changelog) since (\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)$/i, changesSince],
  [/^lang$/i, showLanguage],
  [/^lang (?:auto|off)$/i, forgetLanguage],
  [/^lang (\S+)$/i, setLanguage],
  [/^read (<[^<>]+>|\S+)$/i, readPage],
];

function latestChanges({ docs }: WordDesk, count: string): SlackMessage {
  const limit = count ? Math.min(Math.max(Number(count), 1), SIZES.mostChanges) : SIZES.changes;
  return whatsNew(docs, { limit });
}

function changesSince({ docs }: WordDesk, since: string): SlackMessage {
  return whatsNew(docs, { since, limit: SIZES.mostChanges });
}

function whatsNew(docs: Docs, filter: ChangelogFilter): SlackMessage {
  const { url } = docs.read('changelog')?.page ?? {};
  return whatsNewMessage(docs.changelog(filter), { since: filter.since, url });
}

function showLanguage({ docs, preferences }: WordDesk, _: string, person: PersonId): SlackMessage {
  return languageMessage(preferences.language(person), namedLanguages(docs));
}

function forgetLanguage({ preferences }: WordDesk, _: string, person: PersonId): SlackMessage {
  preferences.setLanguage(person, undefined);
  return languageForgottenMessage();
}

function setLanguage({ docs, preferences }: WordDesk, name: string, person: PersonId): SlackMessage {
  const language = docs.languageNamed(name);
  if (!language) return unknownLanguageMessage(name, namedLanguages(docs));
  preferences.setLanguage(person, language);
  return languageSetMessage(language);
}

/** One word that names no page is a question, unless it is written like a path. */
function readPage({ docs }: WordDesk, given: string, { user }: PersonId): SlackMessage | undefined {
  // Slack makes `<https://...|label>` of a link.
  const ref = given.replace(/^<|(?:\|[^>]*)?>$/g, '').replaceAll('&amp;', '&');
  const reading = docs.read(ref);
  if (reading) return pageMessage(reading, user);
  return ref.includes('/') ? noSuchPageMessage(ref, docs.nearest(ref), user) : undefined;
}
