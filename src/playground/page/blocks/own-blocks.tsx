import type {
  ActionsBlock,
  AnyBlock,
  ContextActionsBlock,
  ContextBlock,
  HeaderBlock,
  ImageBlock,
  SectionBlock,
} from '@slack/types';
import type { ComponentType } from 'react';
import { Element } from '../elements/element.tsx';
import type { Around } from './around.ts';
import { Input } from './input.tsx';
import { TextObject } from './text-object.tsx';
import { UnknownBlock } from './unknown-block.tsx';

type Own<B> = ComponentType<{ block: B; around: Around }>;

const Header: Own<HeaderBlock> = ({ block }) => <h3 className="block header">{block.text.text}</h3>;

const Context: Own<ContextBlock> = ({ block }) => (
  <div className="block context">
    {block.elements.map((element, i) =>
      element.type === 'image' ? (
        <Picture
          key={`image-${String(i)}`}
          alt={element.alt_text}
          url={'image_url' in element ? element.image_url : ''}
        />
      ) : (
        <TextObject key={element.text} text={element} />
      ),
    )}
  </div>
);

const Section: Own<SectionBlock> = ({ block, around }) => (
  <div className="block section">
    <div>
      <TextObject text={block.text} />
      {block.fields && (
        <div className="fields">
          {block.fields.map((field) => (
            <div key={field.text}>
              <TextObject text={field} />
            </div>
          ))}
        </div>
      )}
    </div>
    {block.accessory && (
      <Element blockId={block.block_id ?? ''} element={block.accessory as never} around={around} />
    )}
  </div>
);

const Actions: Own<ActionsBlock | ContextActionsBlock> = ({ block, around }) => (
  <div className={`block ${block.type === 'actions' ? 'actions' : 'context-actions'}`}>
    {block.elements.map((element) => (
      <Element
        key={element.action_id ?? element.type}
        blockId={block.block_id ?? ''}
        element={element as never}
        around={around}
      />
    ))}
  </div>
);

const Image: Own<ImageBlock> = ({ block }) => (
  <figure className="block image">
    {block.title && <figcaption>{block.title.text}</figcaption>}
    <Picture alt={block.alt_text} url={'image_url' in block ? (block.image_url ?? '') : ''} />
  </figure>
);

/** The page loads nothing from elsewhere, so a picture is named and linked instead of shown. */
function Picture({ alt, url }: { alt: string; url: string }) {
  return (
    <a className="picture" href={url} target="_blank" rel="noreferrer noopener">
      Image: {alt}
    </a>
  );
}

const OWN: Record<string, unknown> = {
  header: Header,
  context: Context,
  section: Section,
  actions: Actions,
  context_actions: Actions,
  image: Image,
  input: Input,
};

/** How a block is drawn that the library does not draw; what neither knows is shown as its words. */
export function ownBlock({ type }: AnyBlock): Own<AnyBlock> | undefined {
  return (OWN[type] as Own<AnyBlock> | undefined) ?? (DRAWN.has(type) ? undefined : UnknownBlock);
}

/** What slack-blocks-to-jsx draws faithfully. */
const DRAWN = new Set<AnyBlock['type'] | string>([
  'alert',
  'card',
  'carousel',
  'container',
  'divider',
  'markdown',
  'plan',
  'rich_text',
  'table',
  'task_card',
]);
