import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import { BEGIN_PATH, framePath, JOB_PATH, tradePath } from '../domain/addresses.ts';
import type { Frame, Trade } from '../domain/frame.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import type { PublishedFrame } from '../queries.ts';
import { CompetenceName } from './competence-name.tsx';
import { LevelMark } from './level-mark.tsx';
import { Section, TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface TradePageProps {
  page: Page;
  frame: Frame;
  trade: Trade;
}

/** One trade of the shipped frame: its mission, what it does, and what it expects of whoever takes it up. */
export const TradePage = ({ page, frame, trade }: TradePageProps) => (
  <TradesFrame page={page} title={trade.name[page.locale]} lead={trade.mission[page.locale]}>
    <TradeBody {...{ page, frame, trade }} />
  </TradesFrame>
);

/** The same of a network's frame, with the trades of the shipped one that it answers to. */
export function NetworkTradePage({
  page,
  published,
  trade,
}: Pick<TradePageProps, 'page' | 'trade'> & { published: PublishedFrame }) {
  const { document: frame, slug } = published;
  const m = words(page).frames;
  const { locale } = page;
  const common = SHIPPED_FRAME.trades.filter(({ code }) => trade.same_as.includes(code));
  return (
    <TradesFrame
      page={page}
      title={trade.name[locale]}
      lead={<span lang={frame.english ? undefined : contentLang(page)}>{trade.mission[locale]}</span>}
      under={{ label: frame.name[locale], path: framePath(slug) }}
    >
      <p>
        {common.length === 0
          ? m.answersToNothing
          : common.map(({ code, name }, at) => (
              <>
                {at === 0 ? m.answersTo('') : ', '}
                <a href={href(page, tradePath(code))}>{name[locale]}</a>
              </>
            ))}
      </p>
      <TradeBody {...{ page, frame, trade }} />
    </TradesFrame>
  );
}

function TradeBody({ page, frame, trade }: TradePageProps) {
  const { trade: m, home } = words(page);
  const { locale } = page;
  const lang = frame.english ? undefined : contentLang(page);
  const link = (code: string) => (
    <CompetenceName
      page={page}
      frame={frame}
      competence={frame.competences.find((one) => one.code === code) ?? { code }}
    />
  );
  const asked = new URLSearchParams({
    ...(frame.code !== SHIPPED_FRAME.code && { referentiel: frame.code }),
    metier: trade.code,
  });
  const activities = frame.activities.filter(({ code }) => trade.activities.includes(code));
  return (
    <>
      {activities.length > 0 && (
        <Section id="activites" title={m.activities}>
          {activities.map(({ name, does, competences }) => (
            <>
              <h3 lang={lang}>{name[locale]}</h3>
              <ul lang={lang}>
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
      )}
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
        <ButtonLink look="bold" href={href(page, `${BEGIN_PATH}?${asked}`)}>
          {home.begin}
        </ButtonLink>
        <ButtonLink href={href(page, `${JOB_PATH}?${asked}`)}>{home.job}</ButtonLink>
      </p>
    </>
  );
}
