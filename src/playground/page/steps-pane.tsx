import { StepIcon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { PaneHeader } from './pane-header.tsx';
import { StepForm } from './step-form.tsx';
import { StepResult } from './step-result.tsx';

/** The steps that the app has for workflows, each to be run by itself. */
export function StepsPane({ showList }: { showList(): void }) {
  const { snapshot } = usePage();
  const { steps, stepRuns } = snapshot;
  return (
    <main className="pane steps">
      <PaneHeader
        icon={<StepIcon />}
        title="Workflow steps"
        about="In Slack they stand in the Workflow Builder"
        showList={showList}
      />
      <div className="messages">
        {steps.map((step) => (
          <section key={step.callbackId} className="view" aria-label={step.title}>
            <h3>{step.title}</h3>
            <p>{step.description}</p>
            <StepForm step={step} />
            {stepRuns
              .filter(({ callbackId }) => callbackId === step.callbackId)
              .toReversed()
              .map((run) => (
                <StepResult key={run.id} run={run} step={step} />
              ))}
          </section>
        ))}
      </div>
    </main>
  );
}
