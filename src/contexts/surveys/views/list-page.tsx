import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { saidIn } from '../domain/in-words.ts';
import { currentWave, waveState } from '../domain/wave.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

interface ListPageProps {
  page: Page;
  surveys: readonly StoredSurvey[];
  /** Names of those who run them, by record. */
  owners: ReadonlyMap<string, string>;
  today: string;
  /** Of those whose record the reader looks after, alone. */
  mine: boolean;
}

/** What is being asked, and what was. */
export function ListPage({ page, surveys, owners, today, mine }: ListPageProps) {
  const m = words(page).list;
  const make = <ButtonLink href={href(page, '/enquetes/nouvelle')}>{m.make}</ButtonLink>;
  const groups = (['open', 'over', 'drafts'] as const).map((group) => ({
    group,
    of: surveys.filter((survey) => groupOf(survey, today) === group),
  }));
  return (
    <SurveyFrame
      page={page}
      title={mine ? m.mine : m.title}
      lead={mine ? m.mineLead : m.lead}
      own={mine}
      actions={make}
    >
      {mine && (
        <p>
          <a href={href(page, '/enquetes')}>{m.all}</a>
        </p>
      )}
      {surveys.length === 0 && (
        <EmptyState title={mine ? m.noneMine : m.none}>{!mine && <p>{m.noneText}</p>}</EmptyState>
      )}
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ group, of }) => (
          <section aria-labelledby={`groupe-${group}`} class="stack is-close">
            <h2 id={`groupe-${group}`}>{m[group]}</h2>
            <ul class="survey-list">
              {of.map((survey) => (
                <SurveyItem {...{ page, survey, today }} owner={owners.get(survey.ownerId) ?? ''} />
              ))}
            </ul>
          </section>
        ))}
    </SurveyFrame>
  );
}

function groupOf(survey: StoredSurvey, today: string): 'open' | 'over' | 'drafts' {
  if (!survey.published || survey.waves.length === 0) return 'drafts';
  return survey.waves.some((wave) => waveState(wave, today) !== 'closed') ? 'open' : 'over';
}

function SurveyItem({
  page,
  survey,
  owner,
  today,
}: {
  page: Page;
  survey: StoredSurvey;
  owner: string;
  today: string;
}) {
  const m = words(page).list;
  const asked = survey.published?.questionnaire ?? survey.draft;
  const current = currentWave(survey.waves, today);
  const wave = current && waveState(current, today) !== 'closed' ? current : null;
  return (
    <li>
      <h3>
        <a href={href(page, `/enquetes/${survey.slug}`)}>{saidIn(asked.title, page.locale)}</a>
      </h3>
      <p>{saidIn(asked.purpose, page.locale)}</p>
      <p class="hint">
        {m.by(owner)}
        {wave &&
          ` · ${waveState(wave, today) === 'open' ? m.until(partialDate(page.locale, wave.closesOn)) : m.from(partialDate(page.locale, wave.opensOn))}`}
      </p>
      {survey.madeUp && <Tag tone="attention">{m.madeUp}</Tag>}
    </li>
  );
}
