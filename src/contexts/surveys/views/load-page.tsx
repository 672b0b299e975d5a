import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { saidIn } from '../domain/in-words.ts';
import { questionOf } from '../domain/questionnaire.ts';
import type { Wave } from '../domain/wave.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import type { LoadRefusal, Tried } from '../use-cases/load-answers.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { WaveChoice } from './wave-choice.tsx';
import { words } from './words.ts';

export interface LoadPageProps {
  page: Page;
  survey: StoredSurvey;
  /** Those that take answers now. */
  open: readonly Wave[];
  /** The number of the one that it goes into. */
  wave?: number | undefined;
  text?: string;
  tried?: Tried;
  /** Whether what could be was loaded. */
  loaded?: boolean;
  refusal?: LoadRefusal | { reason: 'too_large' | 'no_wave' };
}
/** Faults shown; how many there are is told. */
const MOST_SHOWN = 100;

export function LoadPage({
  page,
  survey,
  open,
  wave,
  text = '',
  tried,
  loaded = false,
  refusal,
}: LoadPageProps) {
  const all = words(page);
  const m = all.load;
  const path = `/enquetes/${survey.slug}`;
  const asked = survey.published?.questionnaire ?? survey.draft;
  const refused =
    refusal &&
    (refusal.reason === 'unreadable'
      ? page.locale === 'fr'
        ? refusal.told.message
        : refusal.told.english
      : m.refused[refusal.reason]);
  const noWave = refusal?.reason === 'no_wave';
  return (
    <SurveyFrame
      page={page}
      title={m.title}
      lead={m.lead}
      survey={{ title: saidIn(asked.title, page.locale), path }}
      own
      actions={<ButtonLink href={href(page, `${path}/suivi`)}>{m.back}</ButtonLink>}
    >
      <ErrorSummary
        page={page}
        errors={refused && open.length > 0 ? [{ field: noWave ? 'vague' : 'texte', message: refused }] : []}
      />
      {open.length === 0 && (
        <Notice page={page} kind="attention">
          <p>{m.noWave}</p>
        </Notice>
      )}
      {tried && (
        <Notice page={page} kind={tried.faulty > 0 ? 'attention' : loaded ? 'done' : 'info'}>
          <p>{loaded ? m.loaded(tried.ready) : m.ready(tried.ready)}</p>
          {tried.already > 0 && !loaded && <p>{m.already(tried.already)}</p>}
          {tried.twice > 0 && <p>{m.twice(tried.twice)}</p>}
          {tried.faulty > 0 && <p>{m.faulty(tried.faulty)}</p>}
          {tried.worded.length > 0 && (
            <p>{m.worded(tried.worded.map(({ heading, name }) => m.asColumn(heading, name)).join(', '))}</p>
          )}
          {tried.unknown.length > 0 && <p>{m.unknown(tried.unknown.join(', '))}</p>}
        </Notice>
      )}
      {tried && tried.faults.length > 0 && (
        <Table
          id="fautes"
          caption={m.faults(Math.min(MOST_SHOWN, tried.faults.length), tried.faults.length)}
          stacks
          columns={[{ label: m.line }, { label: m.question }, { label: m.fault }]}
          rows={tried.faults.slice(0, MOST_SHOWN).map(({ line, code, fault }) => {
            const question = questionOf(asked, code);
            return [
              `${m.line} ${line}`,
              question ? saidIn(question.label, page.locale) : code || m.whole,
              fault === 'erased' ? m.erased : all.answer.fault[fault],
            ];
          })}
        />
      )}
      {open.length > 0 && (
        <form
          class="form stack"
          method="post"
          action={href(page, `${path}/chargement`)}
          enctype="multipart/form-data"
          novalidate
        >
          <p>
            {m.how} <a href={href(page, `${path}/chargement/modele.csv`)}>{m.template}</a>{' '}
            <a href={href(page, `${path}/colonnes.csv`)}>{m.codebook}</a>
          </p>
          <WaveChoice {...{ page, open, wave }} error={noWave ? refused : undefined} />
          <TextArea
            page={page}
            name="texte"
            label={m.text}
            hint={m.textNote}
            value={text}
            rows={10}
            error={noWave ? undefined : refused}
          />
          <div class="field">
            <label class="field-label" for="fichier">
              {m.file}
            </label>
            <input class="control" type="file" id="fichier" name="fichier" accept=".csv,.tsv,.txt" />
          </div>
          <div class="actions">
            <Button look={tried && tried.ready > 0 ? 'plain' : 'bold'}>{m.try}</Button>
            {tried && tried.ready > 0 && !loaded && (
              <Button look="bold" name="geste" value="charger">
                {m.submit(tried.ready)}
              </Button>
            )}
          </div>
        </form>
      )}
    </SurveyFrame>
  );
}
