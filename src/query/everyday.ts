/**
 * Everyday English: words that people wrap a question in. Where the documentation has one, it helps to find the
 * page; where it doesn't, that says nothing of whether the documentation answers.
 */
const EVERYDAY = `
  able above accept accident according across act actual actually add advice afraid afternoon again against ago
  agree ahead allow almost alone along already alright always amount annoying another answer anything anyway
  anywhere apart apparently appear approach area argue arrive ask assume attempt available away awesome awful
  back bad badly bank base basic basically become begin behave behind believe belong below beside best better
  between beyond big bit blame blow boss both bother bottom boy break brief bring broken brother bunch business
  busy buy call calm care careful carry case catch cause certain certainly chance change cheap check child choose
  chunk clean clear clearly click close coffee cold colleague come comfortable coming common company compare
  complain complete completely concern confident confuse confusing consider contain continue convenient convince
  cool copy correct correctly couple course cover crash crazy cry curious current currently cut daily damn dark
  date day deal dear decide deep deeply definitely depend describe detail differ difference different difficult
  direct directly discover discuss do doubt down dozen drag draw dream drop due dumb dump each earlier early
  easily easy eat effort either empty end enjoy enough entire entirely especially even evening ever every everybody
  everyone everything everywhere exact exactly example excellent except excited exist expect experience explain
  extra face fact fail fair fairly fake fall familiar family far fast favorite fear feel few figure fill final
  finally find fine finish fire first fit fix folk follow force forever forget forgot former forward free fresh
  friend front frustrated full fully fun funny further future gather general generally gentle glad gone good
  grab great grow guess guide guy half hand handle hang happen happy hard hardly hate head health hear heavy help
  helpful here hide high hint hire hit hold hole home honest honestly hope horrible hour hours huge hundred hurry
  hurt idea ignore imagine immediately important impossible improve include including indeed inside instead
  intend interest interesting involve issue item job join joke jump kept kick kid kill kind kinda late lately
  later laugh lead learn least leave left less lesson level lie life lift light likely line list listen literally
  little live load long longer look lose lot loud love low luck lucky mad main mainly maintain major man manage
  matter maybe mean meaning meanwhile meet mention mess method middle mind minor minute minutes miss missing
  mistake mix moment money month more morning mother mouth move much name natural near nearly necessary neither
  never new news next nice night nobody none nonsense nope normal normally note nothing notice now number obvious
  obviously odd off offer official often okay old once one ones onto open opinion opposite option order original
  otherwise ought outside over owner pain pair part particular partner party pass past path pause pay people
  perfect perfectly perhaps person phone pick piece place plain plan play pleasant plenty point poor pop popular
  position possibly practice prefer prepare present press pretty prevent previous previously probably problem
  proceed proper properly proud prove pull purpose push put quality question quick quickly quiet quit quite
  random rare rarely rate rather reach read ready real realize really reason reasonable recent recently recommend
  regular relate related remain remember remind repeat replace reply rest result return rid right ring rip risk
  road room rough roughly round row run rush sad safe safely same sample sane save saw say scary scratch screw
  seconds seem seen self sell sense separate separately serious seriously serve set several shame shape sharp
  shift short shorter shortly shot shout shut sick side sign silly similar similarly simple simply since single
  sit situation size skip slightly slip slow slowly small smart smooth sometimes somehow somewhere soon sorry
  sort sound speak special specific spend split spot spread stand start state stay step stick stop story straight
  strange strict strong stuck stuff stupid style suddenly suggest suit super suppose supposed sure surely surprise
  survive swear sweet switch tag take talk tap taste teach team tend terrible thing think third thought thousand
  three throw throwaway thru tie tight time times tiny tip tired today together tomorrow tonight tool top total
  totally touch tough toward track trial tricky trip trouble true truly trust truth turn twice two type typical
  ugly ultimately unable under understand unfortunately unhappy unique unless unlike unlikely until unusual
  update upset useful useless usual usually various vast version view visit voice wait walk wall warn waste watch
  weak wear wedge week weekend weekly weird whatever whatsoever whenever wherever whether whoever whole whose wide
  will wild win wish within woman wonder word worry worse worst worth wow write wrong yeah year yep yes yesterday
  yet young zero
`;

/** Whether a lower-case word is everyday English rather than the name of something. */
export function isEveryday(word: string): boolean {
  return (
    bases.has(word) ||
    SUFFIXES.some((suffix) => word.endsWith(suffix) && hasBase(word.slice(0, -suffix.length)))
  );
}

const bases = new Set(EVERYDAY.trim().split(/\s+/));
const SUFFIXES = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ies', 'ied'];

/** `stop` of `stopped`, `make` of `making`, `try` of `tries`. */
function hasBase(stem: string): boolean {
  if (bases.has(stem) || bases.has(`${stem}e`) || bases.has(`${stem}y`)) return true;
  return stem.length > 2 && stem.at(-1) === stem.at(-2) && bases.has(stem.slice(0, -1));
}
