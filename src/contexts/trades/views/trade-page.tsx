import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import { BEGIN_PATH, competencePath, JOB_PATH } from '../domain/addresses.ts';
import type { Frame, Trade } from '../domain/frame.ts';
import { competenceName } from '../domain/shipped-frame.ts';
import { LevelMark } from './level-mark.tsx';
import { Section, TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

/** One trade: its mission, what it does, and what it expects of whoever takes it up. */
export function TradePage({ page, frame, trade }: { page: Page; frame: Frame; trade: Trade }) {
  const { trade: m, home } = words(page);
  const { locale } = page;
  const named = (code: string) =>
    competenceName(frame.competences.find((one) => one.code === code) ?? { code })[locale];
  const link = (code: string) => <a href={href(page, competencePath(code))}>{named(code)}</a>;
  return (
    <TradesFrame page={page} title={trade.name[locale]} lead={trade.mission[locale]}>
      <Section id="activites" title={m.activities}>
        {frame.activities
          .filter(({ code }) => trade.activities.includes(code))
          .map(({ name, does, competences }) => (
            <>
              <h3>{name[locale]}</h3>
              <ul>
                {does.map((one) => (
                  <li>{one[locale]}</li>
                ))}
              </ul>
              <p class="hint">
                {m.uses}{' '}
                {competences.map((code, at) => (
                  <>
                    {at > 0 && ' · '}
                    {link(code)}
                  </>
                ))}
              </p>
            </>
          ))}
      </Section>
      <Section id="attendu" title={m.expected}>
        <Table
          id="attendu-table"
          caption={m.expectedCaption}
          columns={[{ label: m.competence }, { label: m.level }]}
          rows={trade.expects.map(({ competence, level }) => [
            link(competence),
            <LevelMark page={page} frame={frame} level={level} />,
          ])}
        />
      </Section>
      <p class="actions">
        <ButtonLink look="bold" href={href(page, `${BEGIN_PATH}?metier=${trade.code}`)}>
          {home.begin}
        </ButtonLink>
        <ButtonLink href={href(page, `${JOB_PATH}?metier=${trade.code}`)}>{home.job}</ButtonLink>
      </p>
    </TradesFrame>
  );
}
