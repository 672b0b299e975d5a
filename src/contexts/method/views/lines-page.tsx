import type { Page } from '../../../kernel/page.ts';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { type FundabilityLine, LEVELS, LevelLadder, type Pack, Work } from '../../diagnosis/public.ts';
import { conditionInWords } from './condition-words.ts';
import { MethodFrame } from './method-frame.tsx';
import { Passages } from './passages.tsx';
import { words } from './words.ts';

interface LinesPageProps {
  page: Page;
  pack: Pack;
}

/** The six lines of fundability: what places at each level, what may move it, where it comes from. */
export function LinesPage({ page, pack }: LinesPageProps) {
  const { lines: m, rule, version } = words(page);
  return (
    <MethodFrame page={page} at="lines" title={m.title} lead={m.lead}>
      <p>{version(pack.version, partialDate(page.locale, pack.date))}</p>
      {pack.lines.map((line) => (
        <section aria-labelledby={line.code}>
          <h2 id={line.code}>{line.label[page.locale]}</h2>
          <Levels page={page} pack={pack} line={line} />
          <h3>{m.moves}</h3>
          <Moves page={page} pack={pack} line={line} />
        </section>
      ))}
      <section aria-labelledby="sources">
        <h2 id="sources">{rule.sources}</h2>
        <Passages page={page} pack={pack} cited={pack.fundabilitySources} />
      </section>
    </MethodFrame>
  );
}

interface LineProps extends LinesPageProps {
  line: FundabilityLine;
}

function Levels({ page, pack, line }: LineProps) {
  const m = words(page).lines;
  const placings = [
    ...LEVELS.map((level) => ({ level, ...line.levels[level] })),
    ...(line.outside ? [{ level: 'outside' as const, ...line.outside }] : []),
  ];
  return (
    <Table
      id={`niveaux-${line.code}`}
      caption={m.caption(line.label[page.locale])}
      columns={m.columns.map((label) => ({ label }))}
      rows={placings.map(({ level, when, sentence }) => [
        <LevelLadder page={page} level={level} />,
        conditionInWords(page, pack, when),
        sentence[page.locale],
      ])}
    />
  );
}

function Moves({ page, pack, line }: LineProps) {
  const m = words(page).lines;
  const levelNames = words(page).changes.where;
  return (
    <ul class="plain-list">
      {line.moves.map(({ from, sentence, source }) => {
        const work = source === undefined ? undefined : pack.sources.get(source);
        return (
          <li>
            {m.from(from.map((level) => levelNames[level]).join(', '))} {sentence[page.locale]}
            <br />
            {work ? <Work source={work} /> : m.ours}
          </li>
        );
      })}
    </ul>
  );
}
