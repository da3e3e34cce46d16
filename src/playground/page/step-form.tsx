import { type FormEvent, useId, useState } from 'react';
import type { Step, StepParameter } from '../slack/manifest.ts';
import { usePage } from './page-context.ts';

/** The inputs of a step, as the manifest declares them. */
export function StepForm({ step }: { step: Step }) {
  const { act } = usePage();
  const id = useId();
  const [values, setValues] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState(false);
  const run = async (event: FormEvent) => {
    event.preventDefault();
    const given = step.inputs.flatMap(({ name, type }) =>
      values[name] ? [[name, read(type, values[name])]] : [],
    );
    setRefused(
      !(await act({ act: 'runStep', callbackId: step.callbackId, inputs: Object.fromEntries(given) })),
    );
  };
  return (
    <form onSubmit={run}>
      {step.inputs.map((input) => (
        <div key={input.name} className="block input">
          <label htmlFor={`${id}-${input.name}`}>
            {input.title}
            {!input.required && <small> (optional)</small>}
          </label>
          <Field
            id={`${id}-${input.name}`}
            input={input}
            value={values[input.name] ?? ''}
            change={(value) => setValues({ ...values, [input.name]: value })}
          />
          {input.description && <small>{input.description}</small>}
        </div>
      ))}
      <button type="submit" className="button primary">
        Run
      </button>
      {refused && (
        <p className="trouble" role="alert">
          Slack did not run it: an input does not fit, or the manifest does not subscribe to
          function_executed.
        </p>
      )}
    </form>
  );
}

function Field(props: { id: string; input: StepParameter; value: string; change(value: string): void }) {
  const { snapshot } = usePage();
  const { id, input, value, change } = props;
  const shared = { id, value, required: input.required };
  const given = SOURCES[input.type]?.(snapshot);
  if (!given) {
    const type = /^(number|integer)$/.test(input.type) ? 'number' : 'text';
    return (
      <input
        {...shared}
        type={type}
        className="text-input"
        onChange={(event) => change(event.target.value)}
      />
    );
  }
  return (
    <select {...shared} className="select" onChange={(event) => change(event.target.value)}>
      <option value="">Choose…</option>
      {given.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  );
}

type Source = (snapshot: ReturnType<typeof usePage>['snapshot']) => { id: string; name: string }[];

const YES_OR_NO = [
  { id: 'true', name: 'Yes' },
  { id: 'false', name: 'No' },
];

/** What there is to choose from; whatever is not named here is typed. */
const SOURCES: Record<string, Source> = {
  boolean: () => YES_OR_NO,
  'slack#/types/user_id': ({ members }) => members,
  'slack#/types/channel_id': ({ conversations }) => conversations.filter(({ kind }) => kind !== 'im'),
};

function read(type: string, value: string): unknown {
  if (type === 'boolean') return value === 'true';
  return type === 'number' || type === 'integer' ? Number(value) : value;
}
