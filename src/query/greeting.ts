import { words } from './words.ts';

const GREETINGS = new Set(
  `hi hello hey heya hiya yo howdy hola greetings morning evening afternoon sup thanks thank thx ty tysm cheers bye
  goodbye welcome congrats kudos yes yeah yep no nope sure lol haha hehe lgtm wow nvm ping`.split(/\s+/),
);
/** What people say beside a greeting. */
const BESIDE = new Set(
  `good there bot workos docs again all everyone everybody team folks friend friends so very much you for the your that this it was is
  a an lot lots help helping helped answer works worked perfect great awesome nice cool ok okay got see later day night
  have weekend to how are doing today whats up what s now and many million really appreciated appreciate i we me oh ah
  please back from super quick everything five now going worries later maybe`.split(/\s+/),
);
/** Small talk with the bot itself. */
const TALK =
  /^(?:(?:and )?how (?:are|r) (?:you|u)(?: doing)?(?: today)?|who (?:made|built|are) you|what are you|are you (?:an? )?(?:real |human |bot|robot|person|ai|or ?)+(?:an? (?:ro)?bot)?|does this (?:thing )?work|is (?:this|anyone|anybody) (?:thing )?(?:on|there|working)|test(?:ing)?(?: test)*(?: \d+)?|tell me a joke|sing me a song)[?!. ]*$/i;
const ALONE = /^(?:👋|🙏|👍|❤️|:\w+:|[\p{P}\s])+$/u;
const MOST_WORDS = 9;

/** Whether somebody greets or thanks, and asks nothing. */
export function isGreeting(text: string): boolean {
  if (TALK.test(text.trim())) return true;
  const said = words(text).map((word) => word.text);
  if (said.length === 0) return text.trim() !== '' && ALONE.test(text) && /[^\p{P}\s]/u.test(text);
  if (said.length > MOST_WORDS) return false;
  return (
    said.some((word) => GREETINGS.has(word)) && said.every((word) => GREETINGS.has(word) || BESIDE.has(word))
  );
}
