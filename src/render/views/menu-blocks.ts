import type { Button, KnownBlock } from '@slack/types';
import type { MenuEntry } from '../../types.ts';
import { clipText } from '../blocks/clean-text.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { proseBlock } from '../blocks/prose.ts';
import { packed } from '../blocks/split-block.ts';
import { ACTIONS, button } from '../controls/button.ts';
import { writeState } from '../controls/control-state.ts';
import { row } from '../controls/controls.ts';
import { pageLink, readButton } from './view-parts.ts';

/** The documentation's own navigation at one place of it: the way back up, then groups and pages to press. */
export function menuBlocks(menu: readonly MenuEntry[], path: readonly string[]): KnownBlock[] {
  const { entries, trail } = follow(menu, path);
  return [...trailBlocks(trail), ...entryBlocks(entries.slice(0, SIZES.menuEntries), trail)];
}

/** As far as the path leads: it may come from before an update of the documentation. */
function follow(menu: readonly MenuEntry[], path: readonly string[]) {
  const trail: string[] = [];
  let entries = menu;
  for (const title of path) {
    const group = entries.find((entry) => entry.title === title && !entry.page);
    if (!group) break;
    trail.push(title);
    entries = group.entries;
  }
  return { entries, trail };
}

function trailBlocks(trail: readonly string[]): KnownBlock[] {
  if (trail.length === 0) return [];
  const up = trail.map((_, depth) => {
    const title = depth === 0 ? 'All products' : (trail[depth - 1] ?? '');
    return browseButton(`‹ ${title}`, trail.slice(0, depth));
  });
  const name = clipText(trail.join(' › '), SIZES.breadcrumbChars);
  return [...row(up.flat()), proseBlock({ type: 'text', text: name || '…', style: { bold: true } })];
}

/** With what is below them, as long as that can be taken in at a glance. */
function entryBlocks(entries: readonly MenuEntry[], trail: readonly string[]): KnownBlock[] {
  const all = entries.reduce((sum, entry) => sum + 1 + entry.entries.length, 0);
  if (all > SIZES.menuGlance) return rows(entries.flatMap((entry) => entryButton(entry, trail)));
  const runs: { group?: MenuEntry; entries: MenuEntry[] }[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (!entry.page) runs.push({ group: entry, entries: entry.entries });
    else if (last && !last.group) last.entries.push(entry);
    else runs.push({ entries: [entry] });
  }
  return runs.flatMap(({ group, entries: own }) => {
    const below = group ? [...trail, group.title] : trail;
    const title = clipText(group?.title ?? '', SIZES.titleChars);
    return [
      ...(title ? [proseBlock({ type: 'text', text: title })] : []),
      ...rows(own.flatMap((entry) => entryButton(entry, below))),
    ];
  });
}

function rows(buttons: readonly Button[]): KnownBlock[] {
  return packed(buttons, () => 1, LIMITS.actionElements).flatMap(row);
}

function entryButton({ title, page }: MenuEntry, trail: readonly string[]): Button[] {
  return page ? readButton(pageLink(page), title || page.id) : browseButton(`${title} ›`, [...trail, title]);
}

function browseButton(label: string, path: readonly string[]): Button[] {
  return button(ACTIONS.browse, label, writeState({ path: [...path] }, SIZES.addressChars));
}
