import { href, type Page } from '../../../kernel/page.ts';
import { Table } from '../../../ui/table.tsx';
import { CoveringList, type Match } from '../../trainings/public.ts';
import { tradePath } from '../domain/addresses.ts';
import type { Frame, FrameCompetence } from '../domain/frame.ts';
import { LEVELS } from '../domain/frame.ts';
import { competenceName } from '../domain/shipped-frame.ts';
import { LevelMark } from './level-mark.tsx';
import { Section, TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface CompetencePageProps {
  page: Page;
  frame: Frame;
  competence: FrameCompetence;
  /** Where to learn it: lists and how many they hold. */
  learn: readonly { label: string; path: string }[];
  trainings: { matches: readonly Match[]; total: number };
}

/** One competence of the shipped frame: its signs, who is asked for it, where it is learnt. */
export function CompetencePage({ page, frame, competence, learn, trainings }: CompetencePageProps) {
  const m = words(page).competence;
  const { locale } = page;
  const { code, what, signs } = competence;
  return (
    <TradesFrame
      page={page}
      kicker={m.kicker}
      title={competenceName(competence)[locale]}
      lead={what?.[locale]}
    >
      <Section id="signes" title={m.signs}>
        {signs ? (
          <Table
            id="signes-table"
            caption={m.signsCaption}
            columns={[{ label: words(page).portfolio.level }, { label: m.sign }]}
            rows={LEVELS.map((level) => [
              <LevelMark page={page} frame={frame} level={level} />,
              signs[level - 1]?.[locale],
            ])}
          />
        ) : (
          <p>{m.noSigns}</p>
        )}
      </Section>
      <Section id="demandee" title={m.asked}>
        <ul>
          {frame.trades
            .filter(({ expects }) => expects.some((one) => one.competence === code))
            .map((trade) => (
              <li>
                <a href={href(page, tradePath(trade.code))}>{trade.name[locale]}</a>
              </li>
            ))}
        </ul>
        <h3>{m.usedIn}</h3>
        <ul>
          {frame.activities
            .filter(({ competences }) => competences.includes(code))
            .map(({ name }) => (
              <li>{name[locale]}</li>
            ))}
        </ul>
      </Section>
      <Section id="apprendre" title={m.learn}>
        <ul>
          {learn.map(({ label, path }) => (
            <li>
              <a href={href(page, path)}>{label}</a>
            </li>
          ))}
        </ul>
        <h3>{m.trainings}</h3>
        <CoveringList page={page} {...trainings} competences={[code]} />
      </Section>
    </TradesFrame>
  );
}
