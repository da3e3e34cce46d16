import { ACTIONS } from '../../render/controls/button.ts';
import type { MenuChoice } from '../../render/controls/more-menu.ts';
import { clickListener, type OpenClick } from '../context/click-listener.ts';
import type { BotContext } from '../context/context.ts';
import { dismiss } from './dismiss-answer.ts';
import { takeVerdict } from './give-feedback.ts';
import { showMore } from './more-results.ts';
import { show } from './show-section.ts';

/** The menu under an answer for everything that has no button of its own. */
export const chooseFromMenu = clickListener(ACTIONS.menu, async (context: BotContext, click) => {
  if (click.chosen) await CHOICES[click.chosen](context, click);
});

const CHOICES: Record<MenuChoice, (context: BotContext, click: OpenClick) => Promise<void>> = {
  show,
  language: show,
  more: showMore,
  helpful: takeVerdict,
  unhelpful: takeVerdict,
  dismiss,
};
