import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Offer } from '../../programmes/public.ts';
import { explain } from '../domain/explain.ts';
import type { Effect } from '../domain/levers.ts';
import type { Pack } from '../domain/pack.ts';
import { leverWords } from './lever-words.ts';
import { SourceLine } from './source-line.tsx';

interface LeversSectionProps {
  page: Page;
  pack: Pack;
  levers: readonly Effect[];
  place: TerritoryId | null;
}

/** Which change of situation opens what, what it closes, what it may cost, and who could help. */
export function LeversSection({ page, pack, levers, place }: LeversSectionProps) {
  const m = leverWords(page);
  const paired = levers.some((effect) => effect.levers.length > 1);
  return (
    <section aria-labelledby="leviers">
      <h2 id="leviers">{m.title}</h2>
      <p class="section-lead">{levers.length === 0 ? m.none : paired ? m.pairs : m.lead}</p>
      {levers.length > 0 && (
        <ul class="matches" role="list">
          {levers.map((effect) => (
            <LeverItem page={page} pack={pack} effect={effect} place={place} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LeverItem({ page, pack, effect, place }: Omit<LeversSectionProps, 'levers'> & { effect: Effect }) {
  const m = leverWords(page);
  const { locale } = page;
  const { levers, opens, later, checks, closes, amount, amountsKnown } = effect;
  const opened = opens + later + checks;
  const rule = levers.map(({ code }) => code).join(', ');
  const passages = levers.flatMap(({ sources }) => sources);
  return (
    <li class="match">
      <h3>{levers.map(({ label }) => label[locale]).join(m.and)}</h3>
      {levers.map(({ sentence }) => (
        <p>{sentence[locale]}</p>
      ))}
      <dl class="reasons">
        <Line term={m.opens} side="for">
          {m.opened(opens, later, checks)}
          <Names page={page} offers={effect.first} all={opened} />
        </Line>
        <Line term={m.amounts}>
          {amountsKnown === 0 ? m.noAmount(opened) : m.amount(amount, amountsKnown, opened)}
        </Line>
        {closes > 0 && (
          <Line term={m.closes} side="against">
            {m.closed(closes)}
            <Names page={page} offers={effect.lost} all={closes} />
          </Line>
        )}
        {levers.map(({ cost, help }) => (
          <>
            <Line term={m.cost} side="open">
              {cost[locale]}
            </Line>
            <Line term={m.help}>
              {help.sentence[locale]} <a href={href(page, helpPath(help.types, place))}>{m.helpLink}</a>
            </Line>
          </>
        ))}
      </dl>
      <SourceLine page={page} {...explain(pack, rule, [], passages)} />
    </li>
  );
}

/** The catalogue of support, of these kinds, around the place. */
function helpPath(types: readonly string[], place: TerritoryId | null): string {
  const query = new URLSearchParams([
    ...types.map((type) => ['nature', type]),
    ...(place === null ? [] : [['territoire', place]]),
  ]);
  return `/accompagnement?${query}`;
}

interface LineProps {
  term: string;
  side?: 'for' | 'against' | 'open';
  children: ComponentChildren;
}
const Line = ({ term, side, children }: LineProps) => (
  <div class={side ? `reason is-${side}` : 'reason'}>
    <dt>{term}</dt> <dd>{children}</dd>
  </div>
);

function Names({ page, offers, all }: { page: Page; offers: readonly Offer[]; all: number }) {
  return (
    <>
      {offers.map(({ path, document }, at) => (
        <>
          {at === 0 ? ' ' : ', '}
          <a href={href(page, path)} lang="fr">
            {document.name}
          </a>
        </>
      ))}
      {all > offers.length && leverWords(page).others(all - offers.length)}
    </>
  );
}
