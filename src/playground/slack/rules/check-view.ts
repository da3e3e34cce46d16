import { checkBlocks } from './block-rules.ts';
import { MAX } from './max.ts';
import { createProblems, type Json, type Problem } from './problems.ts';
import { checkPlainText } from './text-rules.ts';

/** Everything about a modal or App Home that Slack would refuse. */
export function checkView(view: Json): Problem[] {
  const problems = createProblems();
  const blocks = Array.isArray(view.blocks) ? (view.blocks as Json[]) : [];
  checkBlocks(view.blocks, MAX.viewBlocks, problems);
  problems.within(String(view.private_metadata ?? '').length, MAX.privateMetadata, '/private_metadata');
  problems.within(String(view.callback_id ?? '').length, MAX.id, '/callback_id');
  problems.within(String(view.external_id ?? '').length, MAX.id, '/external_id');
  if (view.type === 'modal') {
    checkPlainText(view.title, MAX.viewTitle, '/title', problems);
    for (const name of ['submit', 'close'].filter((name) => view[name])) {
      checkPlainText(view[name], MAX.viewTitle, `/${name}`, problems);
    }
    const hasInput = blocks.some((block) => block.type === 'input');
    if (hasInput && !view.submit) problems.refuse('/submit', 'is required when there is an input block');
  } else if (view.type !== 'home') problems.refuse('/type', 'must be modal or home');
  for (const [i, block] of blocks.entries()) {
    // Documented as blocks of messages only.
    if (['markdown', 'table', 'context_actions'].includes(String(block.type))) {
      problems.refuse(`/blocks/${i}/type`, `unsupported type: ${String(block.type)}`);
    }
  }
  return problems.all;
}
