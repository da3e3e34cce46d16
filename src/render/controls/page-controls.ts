import type { ActionsBlock, Button, KnownBlock, StaticSelect } from '@slack/types';
import type { Reading } from '../../types.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { labelPages } from '../blocks/label-pages.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { noteBlocks } from '../blocks/prose.ts';
import { ACTIONS, button } from './button.ts';
import { writeState } from './control-state.ts';
import { dismissButton, row, withinRoom } from './controls.ts';
import { select } from './select.ts';

/** Everything to press on a page: its sections, the pages below it, its neighbours. */
export function pageControls(reading: Reading, asker: string): KnownBlock[] {
  const { page, section, outline, children, previous, next } = reading;
  const open = (id: string, label: string) =>
    button(ACTIONS.read, label, writeState({ section: id, asker }), `Open ${label}`);
  const sections = outline.map(({ id, headings }) => {
    const name = headings.at(-1) ?? '';
    return { id, name: headings.length > 1 ? `› ${name}` : name };
  });
  const pages = labelPages(children).map(({ id, title }) => ({ id, name: title || id }));
  const [ways, first, second, menus] = withinRoom([
    row([
      ...(section.id === page.id ? [] : open(page.id, 'Whole page')),
      ...(previous ? open(previous.id, `← ${previous.title || previous.id}`) : []),
      ...(next ? open(next.id, `${next.title || next.id} →`) : []),
      ...dismissButton({ asker }),
    ]),
    buttons('Sections', sections, section.id, open),
    buttons('Pages below', pages, section.id, open),
    menuRow(page.id, asker, [
      ...menu('Sections', sections, page.id, section.id),
      ...menu('Pages below', pages, page.id, section.id),
    ]),
  ]);
  return [first, second, menus, ways].flatMap((blocks) => blocks ?? []);
}

/** Something to open, and what it is called. */
interface Item {
  id: string;
  name: string;
}

function buttons(
  title: string,
  items: readonly Item[],
  shown: string,
  open: (id: string, label: string) => Button[],
): KnownBlock[] {
  if (items.length > SIZES.pageButtons) return [];
  const elements = items.flatMap(({ id, name }) => (id === shown ? [] : open(id, name)));
  return elements.length > 0 ? [...noteBlocks(title), ...row(elements)] : [];
}

/** The options of a menu hold where something stands below the page; the page is in the id of the block. */
function menu(title: string, items: readonly Item[], page: string, shown: string): StaticSelect[] {
  if (items.length <= SIZES.pageButtons) return [];
  const below = (id: string) =>
    id.startsWith(`${page}/`) ? cleanText(id.slice(page.length + 1)) : undefined;
  const choices = items.map(({ id, name }) => ({ label: name, value: below(id) }));
  return select(ACTIONS.contents, `${title} (${items.length})`, choices, below(shown));
}

function menuRow(page: string, asker: string, menus: StaticSelect[]): ActionsBlock[] {
  const blockId = writeState({ section: page, asker }, LIMITS.blockIdChars);
  return blockId ? row(menus).map((block) => ({ ...block, block_id: blockId })) : [];
}
