/**
 * Whether a message that was written to nobody in particular is a question that documentation could answer: it has a
 * question mark or begins like a question, and does not ask what people do or what happened on some day.
 */
export function asksDocumentation(text: string): boolean {
  const clauses = clausesOf(text);
  return !isOfPeople(clauses) && !clauses.some((clause) => TO_PEOPLE.test(clause)) && asks(text, clauses);
}

/** Whether somebody whom we have answered goes on asking: a question, or words like "and in python" or "more". */
export function asksOn(text: string): boolean {
  const clauses = clausesOf(text);
  return !isOfPeople(clauses) && (asks(text, clauses) || clauses.some((clause) => GOES_ON.test(clause)));
}

/** A longer text tells a story, whatever it asks. */
const LONGEST = 1_000;

function clausesOf(text: string): string[] {
  if (text.length > LONGEST) return [];
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[.!?,:;()\n]+(?:\s+|$)/)
    .map((clause) => clause.replace(LEAD, ''));
}

function asks(text: string, clauses: readonly string[]): boolean {
  return (clauses.length > 0 && QUESTION_MARK.test(text)) || clauses.some((clause) => QUESTION.test(clause));
}

function isOfPeople(clauses: readonly string[]): boolean {
  return clauses.some((clause) => OF_PEOPLE.test(clause) || DAYS.test(clause));
}

/** What stands before a question and says nothing about it. */
const LEAD = new RegExp(
  [
    '^\\s*(?:(?:hi|hello|hey|so|and|but|also|ok|okay|please|quick question|question|folks|team|all|there)\\s+)*',
    '(?:(?:does|do) (?:anyone|anybody|someone|somebody|you) know (?:if |whether )?',
    '|(?:(?:can|could|would|will) (?:anyone|anybody|someone|somebody|you) )?(?:please )?',
    '(?:tell|show|give|explain|say)(?: to)?(?: me| us)? (?:if |whether )?',
    '|i (?:was )?wonder(?:ing)? (?:if |whether )?)?',
  ].join(''),
);

/** Not the one in an address. */
const QUESTION_MARK = /\?(?=[\s"'”’)*_~]|$)/;

const QUESTION =
  /^(?:how|what|why|when|where|which|can|could|do|does|is|are|should|must|will|would|error|cannot|can't|unable to|(?:i'm |i am |we're |we are |i |we )?get(?:ting)?)\b/;

/** Behind an answer. */
const GOES_ON =
  /^(?:(?:what|how) about|same (?:thing )?(?:for|in|with)|(?:in|for|with) \S+(?: \S+)?$|(?:another|next)(?: one)?$|more$|(?:the |some |an? )?(?:code|examples?|snippets?|samples?)$)/;

/** Who does something, and what has been done: no documentation knows. */
const OF_PEOPLE =
  /^(?:(?:who|whom|whose|did|has|have|had|was|were)\b|(?:how|what|when|where|why|which)(?: \S+)? (?:did|was|were|has|have|had)\b)/;

/** Asks somebody to do something, or whether they have. */
const TO_PEOPLE = /^(?:can|could|would|will|do|does|is|are) (?:you|someone|somebody|anyone|anybody)\b/;

/** What is said of a day is about what happens, not about how things work. */
const DAYS =
  /\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening|week|month)|(?:last|next) (?:night|week|weekend|month|quarter|year|sprint)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
