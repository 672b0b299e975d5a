import { numberFormat } from '../../../kernel/formats.ts';
import { href } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { saidIn } from '../domain/in-words.ts';
import { questionsOf } from '../domain/questionnaire.ts';
import { openWave, waveState } from '../domain/wave.ts';
import { Invite, Paper } from './follow-answers.tsx';
import type { FollowPageProps } from './follow-props.ts';
import { Waves } from './follow-waves.tsx';
import { ParticipationBy } from './participation-by.tsx';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

/** Running a survey: waves, who was invited, what came back. */
export function FollowPage(props: FollowPageProps) {
  const { page, survey, today, wave, counts, errors = [], notice } = props;
  const m = words(page).follow;
  const path = `/enquetes/${survey.slug}`;
  const open = openWave(survey.waves, today);
  return (
    <SurveyFrame
      page={page}
      title={m.title}
      lead={m.lead}
      survey={{ title: saidIn(survey.draft.title, page.locale), path }}
      own
      actions={wave && <ButtonLink href={href(page, `${path}/resultats`)}>{m.live}</ButtonLink>}
    >
      {notice && (
        <Notice page={page} kind="done">
          <p>{notice}</p>
        </Notice>
      )}
      <ErrorSummary page={page} errors={errors} />
      <Waves {...props} />
      {wave && (
        <section class="stack is-close" aria-labelledby="comptes">
          <h2 id="comptes">{m.counts(wave.number)}</h2>
          <ul>
            <li>
              {m.sent(counts.sent)}, {m.paper(counts.paper)}, {m.notCounted(counts.sent - counts.counted)}
            </li>
            <li>{m.drafts(counts.drafts)}</li>
            <li>{m.invitedCount(counts.invited)}</li>
          </ul>
          <p>
            {m.openLink} <span class="survey-address">{page.baseUrl + href(page, `${path}/repondre`)}</span>
          </p>
          <p class="hint">{open ? m.openLinkWave(open.number) : m.openLinkNone}</p>
        </section>
      )}
      {wave && <Participation {...props} />}
      {wave && waveState(wave, today) !== 'closed' && <Invite {...props} wave={wave} />}
      {wave && <Paper {...props} wave={wave} />}
      {props.guests.length > 0 && <Guests {...props} />}
      {wave && (
        <section class="stack is-close" aria-labelledby="exports">
          <h2 id="exports">{m.exports}</h2>
          <p class="hint">{m.exportNote}</p>
          <ul>
            <li>
              <a href={href(page, `${path}/reponses.csv?vague=${wave.number}`)}>{m.csv}</a>
            </li>
            <li>
              <a href={href(page, `${path}/reponses.json?vague=${wave.number}`)}>{m.json}</a>
            </li>
            {questionsOf(survey.published?.questionnaire ?? survey.draft).some(
              ({ kind }) => kind === 'file',
            ) && (
              <li>
                <a href={href(page, `${path}/fichiers.zip?vague=${wave.number}`)}>{words(page).files.zip}</a>
              </li>
            )}
            <li>
              <a href={href(page, `${path}/colonnes.csv`)}>{m.codebook}</a>
            </li>
          </ul>
        </section>
      )}
    </SurveyFrame>
  );
}

function Participation({ page, participation, parts, place }: FollowPageProps) {
  const m = words(page).follow;
  const rate = numberFormat(page.locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div class="stack is-close">
      <Table
        id="participation"
        caption={m.participation}
        stacks
        columns={[
          { label: m.part.wave },
          ...[m.part.invited, m.part.opened, m.part.started, m.part.sent, m.part.rate, m.part.uninvited].map(
            (label) => ({ label, numeric: true }),
          ),
        ]}
        rows={[...participation].map(([wave, { invited, uninvited }]) => [
          String(wave),
          ...(invited
            ? [invited.invited, invited.opened, invited.started, invited.sent, rate.format(invited.rate)]
            : ['—', '—', '—', '—', '—']),
          uninvited.sent,
        ])}
      />
      <p class="hint">{m.participationNote}</p>
      {parts && <ParticipationBy {...{ page, parts, place }} least={null} />}
    </div>
  );
}

function Guests({ page, guests, names }: FollowPageProps) {
  const m = words(page).follow;
  const named = guests.some(({ recordId }) => recordId !== null);
  const state = (guest: FollowPageProps['guests'][number]) =>
    guest.answeredAt ? 'answered' : guest.stoppedAt ? 'stopped' : guest.begun ? 'begun' : 'none';
  return (
    <Table
      id="invitations"
      caption={m.guests}
      stacks
      columns={[
        { label: m.address },
        ...(named ? [{ label: m.organisation }] : []),
        { label: m.asked },
        { label: m.became },
        { label: m.reminders, numeric: true },
      ]}
      rows={guests.map((guest) => [
        guest.address ?? '—',
        ...(named ? [(guest.recordId && names.get(guest.recordId)) || '—'] : []),
        partialDate(page.locale, guest.askedAt.toISOString().slice(0, 10)),
        m.guestState[state(guest)],
        guest.reminders,
      ])}
    />
  );
}
