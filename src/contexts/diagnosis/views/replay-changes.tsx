import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import type { FactCode } from '../domain/facts.ts';
import type { LineVerdict } from '../domain/fundability.ts';
import type { Need } from '../domain/needs.ts';
import type { Pack } from '../domain/pack.ts';
import type { ChangeReason, Replay } from '../domain/replay.ts';
import { listOf } from './answers-in-words.ts';
import { replayWords } from './replay-words.ts';
import { words } from './words.ts';

export interface ReplayChangesProps {
  page: Page;
  /** The version under which the answers were given, and the one that they are read under now. */
  from: Pack;
  to: Pack;
  replay: Replay;
}

/** What the later version says otherwise, each with why. Draws nothing where nothing changes. */
export function ReplayChanges({ page, from, to, replay }: ReplayChangesProps) {
  const m = replayWords(page);
  const { verdicts, gained, lost, lines, setAside } = replay;
  const names = (facts: readonly FactCode[]) => namesOf(page, facts, from, to);
  const truth = (value: keyof typeof m.truth | null) => (value === null ? m.noRule : m.truth[value]);
  const level = (value: LineVerdict['level'] | null) =>
    value === null ? m.noRule : words(page).fundability.level[value];
  const why = (reason: ChangeReason, facts: readonly FactCode[]) =>
    [m.why[reason], ...(facts.length > 0 ? [m.answers(names(facts))] : [])].join(' ');
  return (
    <>
      <Listed title={m.gained} items={gained.map((need) => need.label[page.locale])} />
      <Listed title={m.lost} items={lost.map((need: Need) => need.label[page.locale])} />
      <Listed
        title={m.verdicts}
        items={verdicts.map(({ row, before, after, why: reason, facts }) => (
          <>
            {row.who[page.locale]}
            {words(page).colon}
            {m.move(truth(before), truth(after))}. {why(reason, facts)}
          </>
        ))}
      />
      <Listed
        title={m.lines}
        items={lines.map(({ line, before, after, why: reason, facts }) => (
          <>
            {line.label[page.locale]}
            {words(page).colon}
            {m.move(level(before), level(after))}. {why(reason, facts)}
          </>
        ))}
      />
      {setAside.length > 0 && <p>{m.setAside(names(setAside))}</p>}
    </>
  );
}

/** A fact by the name that the later rules give it, or else the former ones. */
const namesOf = (page: Page, facts: readonly FactCode[], from: Pack, to: Pack): string =>
  listOf(
    page.locale,
    facts.flatMap((fact) => [...to.asked, ...from.asked].find(({ code }) => code === fact)?.short ?? []),
  );

function Listed({ title, items }: { title: string; items: readonly ComponentChildren[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain-list">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  );
}
