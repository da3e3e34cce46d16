import type { Fetcher } from './create-fetcher.ts';
import type { KeptText, KeptTexts } from './kept-texts.ts';

/** Texts that are asked for at the same time. */
export const AT_ONCE = 6;

/** A text as of now, or where that could not be had, as it was last, with the reason. */
export interface FetchedText {
  /** What to keep of it; undefined where there is nothing. */
  now: KeptText | undefined;
  /** It says what it said the last time. */
  same: boolean;
  failure?: Error;
}

/** Fetches a text, asking only for what has changed since. `check` throws on a text that can't be what was asked for. */
export async function fetchKept(
  url: string,
  fetcher: Fetcher,
  kept: KeptTexts,
  check: (text: string) => void = () => undefined,
): Promise<FetchedText> {
  const last = kept.of(url);
  try {
    const got = await fetcher.get(url, last);
    const text = got.same ? (last?.text ?? '') : got.text;
    check(text);
    return { now: { text, ...got.validators }, same: text === last?.text };
  } catch (error) {
    return { now: last, same: true, failure: error as Error };
  }
}
