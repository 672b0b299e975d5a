import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { partialDate } from '../../../ui/when.tsx';
import {
  BEGIN_PATH,
  competencePath,
  FRAMES_PATH,
  JOB_PATH,
  TRADES_PATH,
  tradePath,
} from '../domain/addresses.ts';
import type { Frame } from '../domain/frame.ts';
import { competenceName } from '../domain/shipped-frame.ts';
import { Origin } from './origin.tsx';
import { Section, TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

/** The two trades, their competences, and the way to where one stands. */
export function TradesPage({ page, frame }: { page: Page; frame: Frame }) {
  const { home: m, trades } = words(page);
  const { locale } = page;
  return (
    <TradesFrame page={page} title={trades} lead={m.lead}>
      <p class="actions">
        <ButtonLink look="bold" href={href(page, BEGIN_PATH)}>
          {m.begin}
        </ButtonLink>
        <ButtonLink href={href(page, JOB_PATH)}>{m.job}</ButtonLink>
      </p>
      {frame.trades.map(({ code, name, mission, activities }) => (
        <Section id={code} title={<a href={href(page, tradePath(code))}>{name[locale]}</a>}>
          <p>{mission[locale]}</p>
          <h3>{m.does}</h3>
          <ul>
            {frame.activities
              .filter((one) => activities.includes(one.code))
              .map((one) => (
                <li>{one.name[locale]}</li>
              ))}
          </ul>
        </Section>
      ))}
      <Section id="competences" title={m.competences}>
        <p>{m.competencesLead}</p>
        <DefinitionList
          page={page}
          facts={frame.competences.map((one) => ({
            term: <a href={href(page, competencePath(one.code))}>{competenceName(one)[locale]}</a>,
            value: one.what?.[locale],
          }))}
        />
      </Section>
      <Section id="origine" title={m.origin}>
        <Origin page={page} frame={frame} />
      </Section>
      <Section id="reprendre" title={m.take}>
        <p>{m.version(frame.version, partialDate(locale, frame.date))}</p>
        <p>
          {m.takeBody} <a href={`${TRADES_PATH}/referentiel.json`}>{m.json}</a>.
        </p>
        <p>
          <a href={href(page, FRAMES_PATH)}>{m.other}</a>
        </p>
      </Section>
    </TradesFrame>
  );
}
