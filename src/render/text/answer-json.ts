import { blocksText } from '../../blocks.ts';
import type { Answer, Excerpt } from '../../types.ts';

/** Characters of all passages together: what a person is shown in one message. */
const MOST = 3_000;

/** An answer for programs: its passages as plain text, exactly as a person is shown them, and further pages. */
export function answerToJson({ kind, best, also, others }: Answer) {
  const shown = [best, also].filter(
    (excerpt): excerpt is Excerpt => kind === 'found' && excerpt !== undefined,
  );
  let room = MOST;
  return {
    answered: kind === 'found',
    kind,
    passages: shown.map((excerpt) => {
      const { page, section } = excerpt;
      const text = textOf(excerpt, room);
      room -= text.length;
      return {
        page: page.id,
        section: section.id,
        url: section.url ?? page.url ?? null,
        title: page.title,
        text,
      };
    }),
    others: others.map(({ id, url, title }) => ({ page: id, url: url ?? null, title })),
  };
}

/** The words of a passage, without the last blocks where there is no room for them. */
function textOf({ page, blocks }: Excerpt, room: number): string {
  const kept =
    blocks.length > 0 ? [...blocks] : [{ kind: 'paragraph' as const, spans: [{ text: page.description }] }];
  while (kept.length > 1 && blocksText(kept).length > room) kept.pop();
  return blocksText(kept);
}
