import type { AnyBlock } from '@slack/types';
import type { Step } from '../slack/manifest.ts';
import type { ShownRun } from '../snapshot.ts';
import { BlockList } from './blocks/block-list.tsx';

/** How a step ended, or that it has not. */
export function StepResult({ run, step }: { run: ShownRun; step: Step }) {
  const { inputs, outputs, error } = run;
  const given = Object.values(inputs).map(String).join(', ');
  return (
    <article className="result" aria-label={`Result for ${given}`}>
      <p className="soft">{given}</p>
      {error && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
      {!error && !outputs && <p role="status">Running…</p>}
      {outputs && (
        <dl>
          {step.outputs.map(({ name, title }) => (
            <div key={name}>
              <dt>{title}</dt>
              <dd>
                <Value value={outputs[name]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

function Value({ value }: { value: unknown }) {
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'rich_text') {
    return <BlockList blocks={[value as AnyBlock]} press={async () => false} />;
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
  return <span className="plain">{text}</span>;
}
