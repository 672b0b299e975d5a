import { href } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { openWaves, type Wave } from '../domain/wave.ts';
import { textOf } from '../forms.ts';
import type { FollowPageProps } from './follow-props.ts';
import { WaveChoice } from './wave-choice.tsx';
import { words } from './words.ts';

type OfWave = FollowPageProps & { wave: Wave };

/** Letters to new addresses, and to those of any wave before. */
export function Invite({ page, survey, wave, participation, typed = new Map(), errors = [] }: OfWave) {
  const m = words(page).follow;
  const path = `/enquetes/${survey.slug}`;
  const former = survey.waves.flatMap(({ number }) => {
    const invited = participation.get(number)?.invited?.invited ?? 0;
    return number < wave.number && invited > 0 ? [{ number, invited }] : [];
  });
  return (
    <section class="stack is-close" aria-labelledby="inviter">
      <h2 id="inviter">{m.invite(wave.number)}</h2>
      <form class="form stack is-close" method="post" action={href(page, `${path}/invitations`)} novalidate>
        <input type="hidden" name="vague" value={wave.number} />
        <TextArea
          page={page}
          name="adresses"
          label={m.addresses}
          hint={m.addressesNote}
          value={textOf(typed, 'adresses')}
          error={errors.find(({ field }) => field === 'adresses')?.message}
        />
        <Button look="bold">{m.inviteSubmit}</Button>
      </form>
      {former.length > 0 && (
        <form class="stack is-close" method="post" action={href(page, `${path}/invitations/reprise`)}>
          <input type="hidden" name="vague" value={wave.number} />
          <p>{m.againNote}</p>
          <div class="actions">
            {former.toReversed().map(({ number, invited }) => (
              <Button name="de" value={String(number)}>
                {m.again(number, invited)}
              </Button>
            ))}
          </div>
        </form>
      )}
    </section>
  );
}

/** Answers that came otherwise: one typed, a table, and what was begun. */
export function Paper({ page, survey, today, wave, drafts, errors = [] }: OfWave) {
  const m = words(page).follow;
  const path = `/enquetes/${survey.slug}`;
  const open = openWaves(survey.waves, today);
  const day = (at: Date) => partialDate(page.locale, at.toISOString().slice(0, 10));
  return (
    <section class="stack is-close" aria-labelledby="saisir">
      <h2 id="saisir">{m.enterPaper}</h2>
      {open.length === 0 ? (
        <p>{m.noneOpen}</p>
      ) : (
        <>
          <form class="form stack is-close" method="post" action={href(page, `${path}/reponses`)} novalidate>
            <p>{m.enterPaperNote}</p>
            <WaveChoice
              {...{ page, open }}
              wave={wave.number}
              error={errors.find(({ field }) => field === 'vague')?.message}
            />
            <Button>{m.enterSubmit}</Button>
          </form>
          <p>
            <a href={href(page, `${path}/chargement?vague=${wave.number}`)}>{words(page).load.link}</a>
          </p>
        </>
      )}
      {drafts.length > 0 && (
        <>
          <h3>{m.paperDrafts}</h3>
          <ul>
            {drafts.map(({ path: own, receipt, createdAt, updatedAt }) => (
              <li>
                {m.paperDraft(receipt, day(createdAt), day(updatedAt))}{' '}
                <a href={href(page, own)}>{m.resume(receipt)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
