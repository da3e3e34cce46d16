import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { parseQuestion } from '../../src/query/parse-question.ts';
import { answerToJson } from '../../src/render/text/answer-json.ts';
import { lexiconOf, loadIndex } from '../../src/search/load-index.ts';
import { createSearch } from '../../src/search/rank.ts';
import { TUNING, type Tuning } from '../../src/search/tuning.ts';
import { readLabels } from './labels.ts';
import { type Figures, figures, outcome } from './score.ts';

/** What each part of the ranking gives: the figures with it switched off, for the two labelled sets. */
const WITHOUT: Record<string, Partial<Tuning>> = {
  nothing: {},
  'how people ask': {
    page: { ...TUNING.page, asks: 0 },
    section: { ...TUNING.section, asks: 0 },
    phraseShare: 0,
    sectionPhrase: 0,
  },
  '... its phrases one by one': { phraseShare: 0, sectionPhrase: 0 },
  '... its words as a field': { page: { ...TUNING.page, asks: 0 }, section: { ...TUNING.section, asks: 0 } },
  'the best section': { sectionShare: 0 },
  'word pairs': { pair: 0 },
  coverage: { coverage: 0, sectionCoverage: 0, phraseCoverage: 0 },
  'names that say the same': { title: 0, heading: 0 },
  'all priors': { reference: 1, depth: 1, unnamed: 1, language: 1 },
  '... families': { unnamed: 1 },
  'languages as a wish': { language: 1, term: { ...TUNING.term, language: 1 } },
  'identifiers whole': { term: { ...TUNING.term, whole: 0 } },
  'what tells sections apart': { choice: { ...TUNING.choice, apart: 0, spread: 1 } },
  "the page's beginning": { choice: { ...TUNING.choice, begins: 0, whole: 0 } },
  'phrases that point at sections': { choice: { ...TUNING.choice, phrase: 0 } },
  'headings of sections': { choice: { ...TUNING.choice, heading: 0, named: 0 } },
  'the second passage': {},
  spelling: {},
};
const COLUMNS = ['nDCG@10', 'S@1', 'S@3', 'section@1', 'says@1'] as const;

const index = loadIndex(DEFAULT_INDEX);
const lexicon = lexiconOf(index);

console.log(`${'without'.padEnd(28)} dev: ${COLUMNS.join(', ')}     public: the same`);
for (const [name, change] of Object.entries(WITHOUT)) {
  const row = (['dev', 'public'] as const).map((set) => cells(measured(set, { ...TUNING, ...change }, name)));
  console.log(name.padEnd(28), row.join('   '));
}

function measured(set: 'dev' | 'public', tuning: Tuning, without: string): Figures {
  const search = createSearch(index, tuning);
  const docs = createAnswerer(index, tuning);
  const most = without === 'the second passage' ? 1 : 2;
  const answerable = readLabels(set).filter((label) => label.relevant.length > 0);
  return figures(
    answerable.map((label) => {
      const { hits } = search(parseQuestion(label.query, without === 'spelling' ? undefined : lexicon), 10);
      const results = hits.map(({ page, section }) => ({ page: page.id, section: section.id }));
      const { answered, passages } = answerToJson(docs.ask(label.query));
      return outcome(label, { answered, results, passages: passages.slice(0, most).map(({ text }) => text) });
    }),
  );
}

function cells(row: Figures): string {
  return COLUMNS.map((name) => (row[name] ?? 0).toFixed(3)).join(' ');
}
