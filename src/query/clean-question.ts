/** Longest question that is looked at, in characters; what comes after is left out. */
const LONGEST = 2_000;

/** `<@U1>`, `<!channel>`, `<#C1|general>`, `<https://x|label>` as Slack sends them: what each leaves behind. */
const SLACK_MARKUP =
  /<(?<sign>[@#!])[^<>|]*(?:\|(?<name>[^<>]*))?>|<(?<url>(?:https?|mailto|tel):[^<>|]*)(?:\|(?<label>[^<>]*))?>/giu;

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Code points that carry no meaning and do harm: controls, invisible formatting, lone surrogates. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu;

/** A question as typed or as Slack sends it -> plain words on one line: markup, entities and controls gone. */
export function cleanQuestion(text: string): string {
  return text
    .trimStart()
    .slice(0, LONGEST * 2)
    .replaceAll(SLACK_MARKUP, replaceMarkup)
    .replaceAll(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/[\u2018\u2019\u201b]/g, "'")
    .replaceAll(/[\u201c\u201d\u201f]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(HARMFUL, '')
    .replaceAll(/ {2,}/g, ' ')
    .slice(0, LONGEST)
    .replaceAll(HARMFUL, '')
    .trim();
}

function replaceMarkup(...match: unknown[]): string {
  const { sign, name, url, label } = match.at(-1) as Record<string, string | undefined>;
  if (sign) return sign === '#' ? ` ${name ?? ''} ` : ' ';
  return label ?? url?.replace(/^(mailto|tel):/i, '') ?? ' ';
}
