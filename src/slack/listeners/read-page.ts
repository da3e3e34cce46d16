import { ACTIONS } from '../../render/controls/button.ts';
import { pageGoneMessage } from '../../render/messages/notices.ts';
import { pageMessage } from '../../render/messages/page-message.ts';
import { clickListener, type OpenClick } from '../context/click-listener.ts';
import type { DocsContext } from '../context/context.ts';
import { showInPlace } from '../replies/respond-to-click.ts';

/** A section of a page, a page below it, a neighbour: in place of the page that is shown. */
export const readPage = clickListener(ACTIONS.read, show);

/** The menus of sections and pages. */
export const chooseFromContents = clickListener(ACTIONS.contents, show);

async function show(context: DocsContext, click: OpenClick): Promise<void> {
  const { section } = click.state;
  if (section === undefined) return;
  await showInPlace(context, click, () => {
    const reading = context.docs.read(section);
    return reading ? pageMessage(reading, click.user) : pageGoneMessage();
  });
}
