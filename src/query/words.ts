/** A word of a text as it is indexed and searched. */
export interface Word {
  /** Lower case. An identifier whole is its parts joined: `getProfileAndToken` is `getprofileandtoken`. */
  text: string;
  /** An identifier whole, or one of its parts, or a plain word. */
  kind: 'word' | 'whole' | 'part';
}

const CHUNK = /[\p{L}\p{N}_$@#.][\p{L}\p{N}\p{M}_$@#.:/'’+-]*/gu;
const PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lo}+|\p{N}+/gu;
/** Addresses that people make up or paste (`bob@acme.com`, `https://app.acme.com/x`), but for WorkOS's own. */
const PLACEHOLDER =
  /^(?!.*workos)(?:[\w.+-]+@[\w.-]+\.\p{L}+|(?:https?:\/\/)?(?:[\w-]+\.)+(?:com|io|dev|app|net|co|test|local)(?:[:/].*)?)[.,]?$/iu;
/** As people write "with" and "without": `w/ Okta`, `w/o SDK`. */
const WITH = /^w\/o?$/i;
const POSSESSIVE = /['’](s|t|re|ve|ll|d|m)?$/u;

/**
 * The words of a text, in order. Identifiers (`get_profile`, `dsync.group.user_added`, `getProfile`, `next.js`,
 * `WorkOS-Signature`) come whole and then in parts, so that both spellings and both uses match.
 */
export function words(text: string): Readonly<Word>[] {
  const out: Readonly<Word>[] = [];
  for (const raw of text.match(CHUNK) ?? []) {
    let own = known.get(raw);
    if (!own) {
      own = wordsIn(raw);
      if (known.size < MOST_KNOWN && raw.length <= LONGEST_KNOWN) known.set(raw, own);
    }
    for (const word of own) out.push(word);
  }
  return out;
}

// Most words of a text have been met before, and taking one apart costs a dozen patterns.
const known = new Map<string, readonly Readonly<Word>[]>();
const MOST_KNOWN = 30_000;
const LONGEST_KNOWN = 40;

function wordsIn(raw: string): Word[] {
  const out: Word[] = [];
  if (WITH.test(raw) || PLACEHOLDER.test(raw)) return out;
  for (const chunk of raw.split(/[/:]+|[.'’]+$/u)) addChunk(chunk, out);
  return out;
}

function addChunk(raw: string, out: Word[]): void {
  const chunk = raw
    .replace(POSSESSIVE, '')
    .replaceAll(/['’]/gu, '')
    .replaceAll(/^[.+-]+|[.+-]+$/gu, '');
  const name = NAMES.get(raw.toLowerCase()) ?? NAMES.get(chunk.toLowerCase());
  if (name) {
    out.push({ text: name, kind: 'word' });
    return;
  }
  const object = OBJECT_ID.exec(chunk)?.[1];
  if (object) {
    out.push({ text: `${object.toLowerCase()}01`, kind: 'whole' });
    return;
  }
  const parts = chunk.split('-').flatMap(partsOf);
  if (parts.length === 1 && parts[0]) out.push({ text: parts[0], kind: 'word' });
  if (parts.length < 2) return;
  const plain = /^(?:\p{Lu}+s?|\p{Lu}?\p{Ll}+)\p{N}*$/u.test(chunk);
  const whole = parts.join('');
  out.push({ text: whole, kind: plain ? 'word' : 'whole' });
  // `sso.getProfileAndToken` is asked for as `getProfileAndToken` too.
  for (const segment of chunk.includes('.') ? chunk.split('.') : []) {
    const own = segment.match(PART) ?? [];
    if (own.length > 1) out.push({ text: own.join('').toLowerCase(), kind: 'whole' });
  }
  if (!plain) for (const part of parts) out.push({ text: part, kind: 'part' });
}

/** `getProfile` is two parts; `IdP` is a name, also in `IdP-initiated`. */
function partsOf(text: string): string[] {
  const name = NAMES.get(text.toLowerCase());
  return name ? [name] : (text.match(PART)?.map((part) => part.toLowerCase()) ?? []);
}

/** Ids of WorkOS objects, `org_01H...`: what is searched is what kind of object the prefix names. */
const OBJECT_ID = /^([a-z]+(?:_[a-z]+)*)_01[0-9A-Z]*$/i;

/** Names that are one word although their capitals or punctuation would split them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['c#', 'csharp'],
  ['.net', 'dotnet'],
  ['f#', 'fsharp'],
  ['c++', 'cplusplus'],
  ...`workos authkit github gitlab linkedin javascript typescript onelogin jumpcloud bamboohr openid oauth saml
  pingfederate pingone cyberark authjs mongodb postgresql mysql graphql youtube paypal bigquery sendgrid postmark
  macos ios iphone ipad id ids idp idps oauth2 ipv4 ipv6 eidas`
    .split(/\s+/)
    .map((name): [string, string] => [name, name]),
]);

/** Words that say nothing of what is looked for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all also am an and any anyone are as at be been before being but by can cant could did didnt do
  does doesnt doing dont else etc for from get gets getting give go going got had has have having hello hey hi
  how i if im in into is isnt it its ive just know let lets like make many may me might more most much my need
  needs no of on only or other our ours out own please possible see should so some someone something still
  such than thank thanks that thats the their them then there these they this those through to too tell try
  trying us use used uses using very want wanted wants was way we well were what whats when where which while
  who why will with without wont work working works would you your youre yours workos
  pls plz thx btw fyi idk gonna wanna gotta lemme`.split(/\s+/),
);
