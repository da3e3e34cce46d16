import type { PlainTextOption, StaticSelect } from '@slack/types';
import type { Answer, SectionLink } from '../../types.ts';
import { cleanText, clipText } from '../blocks/clean-text.ts';
import { LANGUAGE_LABELS } from '../blocks/language-labels.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { ACTIONS } from './button.ts';
import { optionOf } from './select.ts';

/** What a choice in the menu does, as the first word of its value; behind a colon stands what it is done with. */
export type MenuChoice = 'show' | 'language' | 'more' | 'helpful' | 'unhelpful' | 'dismiss';

/** Everything about an answer that has no button of its own, in one menu. */
export function moreMenu(
  { related, others, languages, language }: Answer,
  { privately, hasLanguages }: { privately: boolean; hasLanguages: boolean },
): StaticSelect[] {
  const inLanguages = hasLanguages ? [] : languages.filter((one) => one !== language);
  const groups = [
    group(
      'Read on',
      related.slice(0, SIZES.related).map((link) => choice('show', nameOf(link, related), link.section.id)),
    ),
    group(
      'Language',
      inLanguages.map((one) => choice('language', LANGUAGE_LABELS[one], one)),
    ),
    group('Search', others.length > 0 || related.length > 0 ? [choice('more', 'More results')] : []),
    group(
      'This answer',
      privately
        ? [
            choice('helpful', '👍 Helpful'),
            choice('unhelpful', '👎 Not helpful'),
            choice('dismiss', 'Dismiss'),
          ]
        : [],
    ),
  ].flat();
  if (groups.length === 0) return [];
  const placeholder = { type: 'plain_text', text: 'More', emoji: false } as const;
  return [{ type: 'static_select', action_id: ACTIONS.menu, placeholder, option_groups: groups }];
}

interface Labelled {
  label: string;
  value: string;
}

function choice(does: MenuChoice, label: string, value = ''): Labelled {
  return { label, value: cleanText(value ? `${does}:${value}` : does) };
}

function group(title: string, choices: readonly Labelled[]) {
  const options: PlainTextOption[] = choices.flatMap(optionOf);
  if (options.length === 0) return [];
  return [{ label: { type: 'plain_text', text: title, emoji: false } as const, options }];
}

/** A section by its own heading; with its page where another has the same. */
function nameOf(link: SectionLink, all: readonly SectionLink[]): string {
  const own = ({ page, section }: SectionLink) => section.headings.at(-1) ?? (page.title || page.id);
  const alone = all.filter((other) => own(other) === own(link)).length === 1;
  return clipText(alone ? own(link) : `${link.page.title}: ${own(link)}`, LIMITS.optionChars);
}
