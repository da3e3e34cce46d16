/** A question for two things: what is said of the first, and of the second. */
export type TwoThings = readonly [first: string, second: string];

const VERSUS = /^(.*?)\s+(?:vs\.?|versus|or|compared (?:to|with)|rather than|instead of)\s+(.+)$/i;
const BETWEEN =
  /\b(?:difference|differences|differ|distinction|choose|choosing|decide|deciding)\b.*?\b(?:between|of)\s+(.+?)\s+(?:and|or|vs\.?|versus)\s+(.+)$/i;
const AND = /^(.*?)\s+(?:and(?: then)?|as well as|plus)\s+(.+)$/i;
/** What a question begins with, before its matter. */
const LEAD =
  /^(?:(?:hi|hello|hey|please)[,\s]+)*(?:what(?:'s| is| are)?|which(?: one)?|should (?:i|we)|do (?:i|we)|how (?:do|can|should|to)(?: i| we| you)?|can (?:i|we)|is it|are|is|when to|when should i|use|using|pick|choose|between|the|difference|a|an)\s+/i;
/** Pairs that name one thing. */
const ONE =
  /\b(?:sign|log)(?:ed|s|ing)? (?:in|up) (?:and|or) |\b(?:yes or no|or not|and so on|more or less|and\/or|terms and)\b/i;
/** A question longer than this, in characters, or with a longer part, in words, tells a story. */
const LONGEST = 200;
const MOST_WORDS = 9;

/**
 * Splits "X vs Y", "the difference between X and Y", "X or Y" and, where both halves are short, "X and Y"; undefined
 * for a question about one thing. Whether each half is one of its own is for the documentation to say.
 */
export function twoThings(question: string): TwoThings | undefined {
  if (question.length > LONGEST) return undefined;
  const text = question.replace(/[?.!\s]+$/, '');
  if (ONE.test(text)) return undefined;
  const [, a, b] = BETWEEN.exec(text) ?? VERSUS.exec(text) ?? AND.exec(text) ?? [];
  if (!a || !b) return undefined;
  const first = withoutLead(a);
  const second = withoutLead(b);
  const isShort = (part: string) => part !== '' && part.split(/\s+/).length <= MOST_WORDS;
  return isShort(first) && isShort(second) ? [first, second] : undefined;
}

function withoutLead(part: string): string {
  let rest = part.trim();
  for (let next = rest.replace(LEAD, ''); next !== rest; next = rest.replace(LEAD, '')) rest = next;
  return rest.trim();
}
