import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { MethodFrame } from './method-frame.tsx';
import { TrialCases } from './trial-cases.tsx';
import { faultFor, TrialForm, type TrialPageProps } from './trial-form.tsx';
import { TrialResults } from './trial-results.tsx';
import { words } from './words.ts';

/** Rules tried with made-up answers, all of them in the address. Nothing is stored. */
export function TrialPage(props: TrialPageProps) {
  const { page, reading, versionUnknown } = props;
  const m = words(page).trial;
  const { faults, ignored, typed } = reading;
  const asked = typed.size > 0;
  return (
    <MethodFrame
      page={page}
      at="trial"
      title={m.title}
      faulty={faults.length > 0}
      lead={m.lead}
      robots={page.query.size > 0 ? 'noindex' : undefined}
    >
      <ErrorSummary
        page={page}
        errors={faults.map(({ question }) => ({
          field: question.code,
          message: faultFor(page, reading, question) ?? '',
        }))}
      />
      {faults.length > 0 && <p>{m.faultsTold}</p>}
      {(ignored.length > 0 || versionUnknown !== undefined) && (
        <Notice page={page} kind="attention" title={m.ignoredTitle}>
          {ignored.length > 0 && <p>{m.ignored(ignored.join(', '))}</p>}
          {versionUnknown !== undefined && <p>{m.versionUnknown(versionUnknown)}</p>}
        </Notice>
      )}
      {asked && <TrialResults {...props} />}
      <section aria-labelledby="reponses">
        <h2 id="reponses">{m.form}</h2>
        <TrialForm {...props} />
      </section>
      <TrialCases page={page} />
    </MethodFrame>
  );
}
