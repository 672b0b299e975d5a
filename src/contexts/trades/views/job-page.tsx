import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { JOB_PATH } from '../domain/addresses.ts';
import type { Frame } from '../domain/frame.ts';
import type { Line, Part } from '../domain/job-text.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

export interface AskedJob {
  trade: string;
  cooperation: string;
  activities: readonly string[];
}

interface JobPageProps {
  page: Page;
  frame: Frame;
  asked: AskedJob;
  /** No record bears what was typed. */
  unknown: boolean;
  /** None until a trade is chosen. */
  draft: { title: string; parts: readonly Part[]; markdown: string; trainings: string | null } | null;
}

/** A draft of a job description: asked by the address, so that it can be sent to somebody. */
export function JobPage({ page, frame, asked, unknown, draft }: JobPageProps) {
  const m = words(page).job;
  const { locale } = page;
  return (
    <TradesFrame page={page} title={m.title} lead={m.lead}>
      <ErrorSummary
        page={page}
        errors={unknown ? [{ field: 'cooperation', message: m.unknown(asked.cooperation) }] : []}
      />
      <form method="get" action={href(page, JOB_PATH)} class="form-group">
        <h2>{m.form}</h2>
        {frame.code !== SHIPPED_FRAME.code && (
          <>
            <input type="hidden" name="referentiel" value={frame.code} />
            <p class="hint">{m.of(frame.name[locale])}</p>
          </>
        )}
        <RadioGroup
          page={page}
          name="metier"
          label={m.trade}
          options={frame.trades.map(({ code, name }) => ({ value: code, label: name[locale] }))}
          value={asked.trade || undefined}
        />
        <TextField
          page={page}
          name="cooperation"
          label={m.cooperation}
          hint={m.cooperationHint}
          error={unknown ? m.unknown(asked.cooperation) : undefined}
          value={asked.cooperation}
          autocomplete="off"
          maxLength={200}
          optional
        />
        <CheckboxGroup
          page={page}
          name="activite"
          label={m.activities}
          hint={m.activitiesHint}
          options={frame.activities.map(({ code, name }) => ({ value: code, label: name[locale] }))}
          values={asked.activities}
        />
        <p class="actions">
          <Button look="bold">{m.submit}</Button>
        </p>
      </form>
      {draft && (
        <article class="prose job-draft">
          <h2 id="brouillon">{draft.title}</h2>
          {draft.parts.map((part) => (
            <PartView page={page} part={part} />
          ))}
          <p class="hint">{m.source(frame.name[locale], frame.version, frame.licence)}</p>
          <p class="actions">
            <a href={href(page, draft.markdown)}>{m.markdown}</a>
            {draft.trainings && <a href={href(page, draft.trainings)}>{words(page).leads.job}</a>}
          </p>
        </article>
      )}
    </TradesFrame>
  );
}

function PartView({ page, part }: { page: Page; part: Part }) {
  return (
    <>
      <h3>{part.title}</h3>
      {part.lead && <p>{part.lead}</p>}
      <Lines page={page} lines={part.lines} />
      {part.groups?.map((group) => (
        <>
          <h4>{group.title}</h4>
          <Lines page={page} lines={group.lines} />
        </>
      ))}
    </>
  );
}

const Lines = ({ page, lines }: { page: Page; lines: readonly Line[] }) =>
  lines.length > 0 ? (
    <ul>
      {lines.map((line) =>
        'blank' in line ? <li class="to-fill">{words(page).job.blank(line.blank)}</li> : <li>{line.text}</li>,
      )}
    </ul>
  ) : null;
