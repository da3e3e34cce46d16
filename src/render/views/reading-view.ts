import type { ActionsBlock, KnownBlock, ModalView } from '@slack/types';
import type { Block, Language, PageSummary, Reading } from '../../types.ts';
import { richTextBlock } from '../blocks/body-blocks.ts';
import { clipText } from '../blocks/clean-text.ts';
import { cutBlocks } from '../blocks/cut-blocks.ts';
import { inLanguage } from '../blocks/in-language.ts';
import { LANGUAGE_LABELS } from '../blocks/language-labels.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { type Piece, pagePieces, type Window, windowFrom } from '../blocks/page-pieces.ts';
import { headerBlock, noteBlocks } from '../blocks/prose.ts';
import { ACTIONS, button } from '../controls/button.ts';
import { type ControlState, writeState } from '../controls/control-state.ts';
import { row } from '../controls/controls.ts';
import { select } from '../controls/select.ts';
import { breadcrumbBlocks, footerBlock, titleLine } from '../messages/message-parts.ts';
import { wordsOf } from '../messages/passage-message.ts';
import { modal, pageLink, readButton, readValue, VIEWS } from './view-parts.ts';

/** What is read, and from where on. */
export interface Place extends Pick<ControlState, 'section' | 'from' | 'language'> {
  /** It stands on the results of a search. */
  nested: boolean;
}

/**
 * The modal in which one reads a whole page, some of it at a time, from a section or a place on: forth and back,
 * to any section, in another language, to the pages next to it and to those below.
 */
export function readingView(whole: Reading, { section, from, language: asked, nested }: Place): ModalView {
  const { page } = whole;
  const { blocks, languages, language } = inLanguage(worded(whole), asked);
  const pieces = pagePieces({ blocks, outline: whole.outline });
  const beginning = pieces.findIndex((piece) => piece.opens && piece.section?.id === section);
  const window = windowFrom(pieces, from ?? beginning);
  const body = cutBlocks(
    window.pieces.flatMap((piece) => piece.blocks),
    LIMITS.messageChars,
  );
  const shown = [
    titleLine(page, window.pieces[0]?.section),
    ...breadcrumbBlocks(page),
    ...toolbar(pieces, window, languages, language),
    ...noteBlocks(whereabouts(pieces, window)),
    ...richTextBlock(body.blocks),
    ...turnButtons(pieces, window),
    footerBlock(page),
    ...furtherPages(whole),
  ];
  return modal(shown, {
    id: VIEWS.reading,
    state: { section: page.id, from: window.from, ...(asked ? { language: asked } : {}) },
    close: nested ? 'Back to results' : 'Close',
  });
}

/** A page without words shows its description. */
function worded({ page, section, blocks }: Reading): Block[] {
  return wordsOf({ page, section, blocks, cut: false });
}

/** The way to every section, and the choice of a language. */
function toolbar(
  pieces: readonly Piece[],
  window: Window,
  languages: readonly Language[],
  language: Language | undefined,
): ActionsBlock[] {
  const sections = pieces.flatMap((piece, at) =>
    piece.opens ? [{ label: indented(piece), value: writeState({ from: at }) }] : [],
  );
  const named = languages.map((one) => ({
    label: LANGUAGE_LABELS[one],
    value: writeState({ language: one }),
  }));
  const elements = [
    ...(sections.length > 1 ? select(ACTIONS.turn, 'Go to a section', sections) : []),
    ...(named.length > 1
      ? select(ACTIONS.turn, 'Language', named, language && writeState({ language }))
      : []),
  ];
  // What was chosen at another place must not stand there as chosen here.
  return row(elements).map((block) => ({ ...block, block_id: `toolbar-${window.from}-${language ?? ''}` }));
}

function indented(piece: Piece): string {
  return `${(piece.section?.headings.length ?? 0) > 1 ? '– ' : ''}${nameOf(piece)}`;
}

function nameOf({ section }: Piece): string {
  return clipText(section?.headings.at(-1) ?? '', SIZES.titleChars) || 'The beginning';
}

/** Which part of the page this is, where it is not the whole page. */
function whereabouts(pieces: readonly Piece[], { pieces: shown, from }: Window): string | undefined {
  const [first] = shown;
  if (!first || shown.length === pieces.length) return undefined;
  const name = first.opens ? nameOf(first) : `${nameOf(first)}, continued`;
  const to = from + shown.length;
  const parts = to > from + 1 ? `Parts ${from + 1} to ${to}` : `Part ${to}`;
  return `${parts} of ${pieces.length}: ${name}`;
}

function turnButtons(pieces: readonly Piece[], { before, behind }: Window): ActionsBlock[] {
  const turn = (label: string, at: number | undefined) => {
    const piece = at === undefined ? undefined : pieces[at];
    if (!piece) return [];
    const name = piece.opens ? nameOf(piece) : `${nameOf(piece)}, continued`;
    return button(ACTIONS.turn, `${label}: ${name}`, writeState({ from: at as number }));
  };
  return row([...turn('Previous part', before), ...turn('Next part', behind)]);
}

/** The pages below this one, and its neighbours in the navigation. */
function furtherPages({ page, children, previous, next }: Reading): KnownBlock[] {
  const below = children
    .slice(0, SIZES.pagesBelow)
    .flatMap((child) => readButton(pageLink(child), child.title));
  const neighbour = (label: string, other: PageSummary | undefined) =>
    other ? button(ACTIONS.turn, `${label}: ${other.title}`, readValue(other.id)) : [];
  const beside = [...neighbour('Previous page', previous), ...neighbour('Next page', next)];
  return [
    ...(below.length > 0
      ? [headerBlock(`Below ${clipText(page.title, SIZES.titleChars)}`), ...row(below)]
      : []),
    ...(beside.length > 0 ? [{ type: 'divider' } as const, ...row(beside)] : []),
  ];
}
