import { MoreIcon } from '../icons.tsx';
import { Menu } from '../menu.tsx';
import type { Drawing } from './drawing.ts';

/** A menu behind three dots. */
export function Overflow({ element, choose }: Drawing) {
  const { options = [] } = element as { options?: { text: { text: string }; value: string; url?: string }[] };
  const items = options.map(({ text, value, url }) => ({
    key: value,
    name: text.text,
    choose() {
      if (url) window.open(url, '_blank', 'noopener');
      choose(value);
    },
  }));
  return <Menu label="More options" icon={<MoreIcon />} items={items} />;
}
