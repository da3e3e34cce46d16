import { namedLanguages } from '../../render/blocks/language-labels.ts';
import { SIZES } from '../../render/blocks/limits.ts';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { helpMessage } from '../../render/messages/help-message.ts';
import {
  languageForgottenMessage,
  languageMessage,
  languageSetMessage,
  unknownLanguageMessage,
} from '../../render/messages/language-notices.ts';
import { noSuchPageMessage } from '../../render/messages/no-such-page-message.ts';
import { feedbackMessage } from '../../render/messages/notices.ts';
import { pageMessage } from '../../render/messages/page-message.ts';
import { reportMessage } from '../../render/messages/report-message.ts';
import { whatsNewMessage } from '../../render/messages/whats-new-message.ts';
import type { PersonId } from '../../store/preferences.ts';
import type { ChangelogFilter, Docs } from '../../types.ts';
import type { BotContext } from '../context/context.ts';
import { reportFor } from './report-for.ts';

/**
 * The reply to words that are no question, such as `help` or `lang python`; undefined for all others. Where it is not
 * private, others would see it.
 */
export async function replyToWord(
  context: WordContext,
  text: string,
  person: Speaker,
): Promise<SlackMessage | undefined> {
  if (text.length > LONGEST) return undefined;
  const said = text
    .replace(/<@[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '');
  for (const [shape, reply] of WORDS) {
    const [match, given = ''] = shape.exec(said) ?? [];
    if (match !== undefined) return reply(context, given, person);
  }
  return undefined;
}

/** A word with the longest ref that names something; nothing here is slow on less. */
const LONGEST = 1_200;

/** What of the context a word needs. */
export type WordContext = Pick<BotContext, 'docs' | 'store' | 'settings'>;

/** Who says it, and whether they alone see what is said back. */
type Speaker = PersonId & { privately: boolean };

type Reply = (
  context: WordContext,
  given: string,
  person: Speaker,
) => SlackMessage | undefined | Promise<SlackMessage | undefined>;

/** Each in its exact shape: a sentence that only begins with such a word is a question. */
const WORDS: readonly (readonly [RegExp, Reply])[] = [
  [/^help$/i, ({ docs }) => helpMessage(docs.about)],
  [/^feedback$/i, ({ settings }) => feedbackMessage(settings.keepQuestionsDays)],
  [/^report(?: (\d{1,2})d?)?$/i, report],
  [/^(?:what['’]?s[- ]new|changelog)(?: (\d+))?$/i, latestChanges],
  [/^(?:what['’]?s[- ]new|changelog) since (\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)$/i, changesSince],
  [/^lang$/i, showLanguage],
  [/^lang (?:auto|off)$/i, forgetLanguage],
  [/^lang (\S+)$/i, setLanguage],
  [/^read (<[^<>]+>|\S+)$/i, readPage],
];

/** For operators, where nobody else sees it; from others it is a question. */
async function report(context: WordContext, days: string, { team, user, privately }: Speaker) {
  if (!privately || !context.settings.operators.has(user)) return undefined;
  return reportMessage(await reportFor(context, team, Number(days) || undefined));
}

function latestChanges({ docs }: WordContext, count: string): SlackMessage {
  const limit = count ? Math.min(Math.max(Number(count), 1), SIZES.mostChanges) : SIZES.changes;
  return whatsNew(docs, { limit });
}

function changesSince({ docs }: WordContext, since: string): SlackMessage {
  return whatsNew(docs, { since, limit: SIZES.mostChanges });
}

function whatsNew(docs: Docs, filter: ChangelogFilter): SlackMessage {
  const { url } = docs.read('changelog')?.page ?? {};
  return whatsNewMessage(docs.changelog(filter), { since: filter.since, url, pages: docs.pageChanges() });
}

async function showLanguage({ docs, store }: WordContext, _: string, person: PersonId) {
  return languageMessage(await store.preferences.language(person), namedLanguages(docs));
}

async function forgetLanguage({ store }: WordContext, _: string, person: PersonId) {
  await store.preferences.setLanguage(person, undefined);
  return languageForgottenMessage();
}

async function setLanguage({ docs, store }: WordContext, name: string, person: PersonId) {
  const language = docs.languageNamed(name);
  if (!language) return unknownLanguageMessage(name, namedLanguages(docs));
  await store.preferences.setLanguage(person, language);
  return languageSetMessage(language);
}

/** One word that names no page is a question, unless it is written like a path. */
function readPage({ docs }: WordContext, given: string, { user }: PersonId): SlackMessage | undefined {
  // Slack makes `<https://...|label>` of a link.
  const ref = given.replace(/^<|(?:\|[^>]*)?>$/g, '').replaceAll('&amp;', '&');
  const reading = docs.read(ref);
  if (reading) return pageMessage(reading, user);
  return ref.includes('/') ? noSuchPageMessage(ref, docs.nearest(ref), user) : undefined;
}
