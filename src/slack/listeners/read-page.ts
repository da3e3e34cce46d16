import { ACTIONS } from '../../render/button.ts';
import { pageGoneMessage } from '../../render/notices.ts';
import { pageMessage } from '../../render/page-message.ts';
import { type ClickInHand, clickListener } from '../click-listener.ts';
import type { Desk } from '../desk.ts';
import { showInPlace } from '../respond-to-click.ts';

/** A section of a page, a page below it, a neighbour: in place of the page that is shown. */
export const readPage = clickListener(ACTIONS.read, show);

/** The menus of sections and pages. */
export const chooseFromContents = clickListener(ACTIONS.contents, show);

async function show(desk: Desk, click: ClickInHand): Promise<void> {
  const { section } = click.state;
  if (section === undefined) return;
  await showInPlace(desk, click, () => {
    const reading = desk.docs.read(section);
    return reading ? pageMessage(reading, click.user) : pageGoneMessage();
  });
}
