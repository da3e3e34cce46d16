import { DrawnBlocks } from './drawn-blocks.tsx';

/** Text with Slack's markup in it: mentions, links, bold. */
export function Markup({ text }: { text: string }) {
  if (text === '') return null;
  return <DrawnBlocks blocks={[{ type: 'section', text: { type: 'mrkdwn', text } }]} />;
}
