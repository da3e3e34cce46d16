/** What people ask about a company rather than its product: prices, contracts, people. */
const PHRASES =
  `how much is|how much does|how much do|how much are|how much would|price|prices|priced|pricing|cost|costs|
  per month|monthly|cheap|cheaper|cheapest|discount|discounts|refund|refunds|invoice|invoices|free plan|paid plan|
  purchase order|sla|slas|uptime|contract|contracts|liability|hiring|salary|salaries|ceo|cto|founder|founders|founded|
  headquarters|roadmap|nda|dpa|baa|bug bounty|status page|outage|outages|is down|currently down|
  down right now|down today|down again`
    .split('|')
    .map((phrase) => phrase.trim());

const ANY = new RegExp(` (?:${PHRASES.join('|')}) `);

/** Things of the product that have such a word in their name. */
const EXCEPTIONS = [/\bcost cent(?:er|re)s?\b/g, /\binvoices (?:read|write|view|edit)\b/g];

/** The words of a question, in order, that ask about prices, contracts and the like; empty for most questions. */
export function commercialWords(sequence: readonly string[]): string[] {
  const text = EXCEPTIONS.reduce((rest, exception) => rest.replaceAll(exception, ' '), sequence.join(' '));
  return ANY.test(` ${text} `) ? PHRASES.filter((phrase) => ` ${text} `.includes(` ${phrase} `)) : [];
}
