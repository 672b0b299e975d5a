import { href } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { type Wave, waveState } from '../domain/wave.ts';
import { textOf } from '../forms.ts';
import type { FollowPageProps } from './follow-props.ts';
import { words } from './words.ts';

/** Every wave as a link, what may be done with the one that is looked at, and a form to open another. */
export function Waves(props: FollowPageProps) {
  const { page, survey, today, wave } = props;
  const m = words(page).follow;
  const path = `/enquetes/${survey.slug}`;
  const day = (text: string) => partialDate(page.locale, text);
  return (
    <section class="stack is-close" aria-labelledby="vagues">
      <h2 id="vagues">{m.waves}</h2>
      {survey.waves.length === 0 && <p>{survey.published ? m.noWave : m.notPublished}</p>}
      <ul>
        {survey.waves.map((each) => (
          <li>
            <a
              href={href(page, `${path}/suivi?vague=${each.number}`)}
              aria-current={each.number === wave?.number ? 'true' : undefined}
            >
              {m.waveLine(each.number, day(each.opensOn), day(each.closesOn))}
            </a>{' '}
            ({m.state[waveState(each, today)]}
            {each.number === wave?.number && survey.waves.length > 1 && `, ${m.shown}`})
          </li>
        ))}
      </ul>
      {wave && <OneWave {...props} wave={wave} />}
      {survey.published && (
        <form
          class="form-group stack is-close"
          method="post"
          action={href(page, `${path}/vagues`)}
          novalidate
        >
          <h3>{m.open}</h3>
          <DayFields {...props} fields={['ouverture', 'cloture']} />
          <Button>{m.openSubmit}</Button>
        </form>
      )}
    </section>
  );
}

function OneWave(props: FollowPageProps & { wave: Wave }) {
  const { page, survey, today, wave, counts, errors = [] } = props;
  const m = words(page).follow;
  const path = `/enquetes/${survey.slug}/vagues/${wave.number}`;
  const moving = errors.some(({ field }) => field === 'premier');
  const empty = counts.sent + counts.drafts + counts.invited === 0;
  return (
    <div class="stack is-close">
      {waveState(wave, today) === 'open' && (
        <details>
          <summary>{m.close}</summary>
          <p>{m.closeText}</p>
          <form method="post" action={href(page, `${path}/cloture`)}>
            <Button>{m.closeSure(wave.number)}</Button>
          </form>
        </details>
      )}
      {counts.sent === 0 && !wave.closed && (
        <details open={moving}>
          <summary>{m.move(wave.number)}</summary>
          <form class="stack is-close" method="post" action={href(page, `${path}/dates`)} novalidate>
            <p>
              {m.moveNote} {counts.invited > 0 && m.moveInvited}
            </p>
            <DayFields {...props} fields={['premier', 'dernier']} days={wave} />
            <Button>{m.moveSubmit}</Button>
          </form>
        </details>
      )}
      {empty && (
        <details>
          <summary>{m.drop(wave.number)}</summary>
          <p>{m.dropText}</p>
          <form method="post" action={href(page, `${path}/suppression`)}>
            <Button>{m.dropSure(wave.number)}</Button>
          </form>
        </details>
      )}
    </div>
  );
}

interface DayFieldsProps extends FollowPageProps {
  /** Of the fields: the first day, the last. */
  fields: readonly [string, string];
  /** What stands there before anything is typed. */
  days?: { opensOn: string; closesOn: string };
}
function DayFields({ page, typed = new Map(), errors = [], fields, days }: DayFieldsProps) {
  const m = words(page).follow;
  return (
    <>
      {fields.map((name, at) => (
        <TextField
          page={page}
          name={name}
          label={at === 0 ? m.opensOn : m.closesOn}
          type="date"
          value={typed.has(name) ? textOf(typed, name) : ((at === 0 ? days?.opensOn : days?.closesOn) ?? '')}
          error={errors.find(({ field }) => field === name)?.message}
          autocomplete="off"
        />
      ))}
    </>
  );
}
