import { href, type Page } from '../../../kernel/page.ts';
import { Tag } from '../../../ui/tag.tsx';
import { partialDate } from '../../../ui/when.tsx';
import {
  changesBetween,
  countOf,
  PARTS,
  type Pack,
  type PackChanges,
  type PackPart,
  type PartChange,
} from '../../diagnosis/public.ts';
import { decidingQuestions } from '../domain/deciding.ts';
import { DifferenceTable } from './difference-table.tsx';
import { changesPath, linePath, MethodFrame, questionPath, rulePath } from './method-frame.tsx';
import { words } from './words.ts';

export interface ChangesPageProps {
  page: Page;
  from: Pack;
  to: Pack;
}

/** Everything that differs between two versions of the rules. */
export function ChangesPage({ page, from, to }: ChangesPageProps) {
  const m = words(page).changes;
  const changes = changesBetween(from, to);
  const changed = PARTS.filter((part) => changes[part].length > 0);
  const same = PARTS.filter((part) => changes[part].length === 0).map((part) => m.parts[part].toLowerCase());
  const day = ({ date }: Pack) => partialDate(page.locale, date);
  return (
    <MethodFrame
      page={page}
      at="versions"
      title={m.title(from.version, to.version)}
      lead={m.lead(day(from), day(to))}
    >
      <p>
        {countOf(changes) === 0 ? m.none : mayChangeVerdicts(changes, from, to) ? m.conditions : m.verdicts}
      </p>
      {changed.map((part) => (
        <section aria-labelledby={part}>
          <h2 id={part}>{m.parts[part]}</h2>
          {changes[part].map((change) => (
            <Changed page={page} from={from} to={to} part={part} change={change} />
          ))}
        </section>
      ))}
      {same.length > 0 && changed.length > 0 && <p>{m.same(same.join(', '))}</p>}
      <p>
        <a href={href(page, changesPath(to.version, from.version))}>{m.reverse}</a>
      </p>
    </MethodFrame>
  );
}

/**
 * Words alone change nothing, nor does a question that no rule reads; a part that comes or goes, a condition, a need, a
 * band or an answer may.
 */
function mayChangeVerdicts({ rows, lines, questions }: PackChanges, from: Pack, to: Pack): boolean {
  const deciding = new Set<string>([from, to].flatMap(decidingQuestions).map(({ code }) => code));
  const read = questions.filter(({ code }) => deciding.has(code));
  const parts = [...rows, ...lines, ...read];
  return (
    parts.some(({ change }) => change !== 'changed') ||
    parts.some(({ differences }) =>
      differences.some(
        ({ kind, path, before, after }) =>
          kind === 'condition' || (path.at(-1) === 'label' && (before === null || after === null)),
      ),
    ) ||
    read.some(({ differences }) =>
      differences.some(
        ({ kind, path }) => kind === 'value' && READING_KEYS.some((key) => key === path.at(-1)),
      ),
    )
  );
}
const READING_KEYS = ['from', 'to', 'reads', 'alone', 'kind'];

const PATHS: Partial<Record<PackPart, (code: string) => string>> = {
  rows: rulePath,
  lines: linePath,
  questions: questionPath,
};

function Changed({
  page,
  from,
  to,
  part,
  change,
}: ChangesPageProps & { part: PackPart; change: PartChange }) {
  const m = words(page).changes;
  const path = change.change === 'removed' ? undefined : PATHS[part]?.(change.code);
  const name = change.name[page.locale];
  return (
    <>
      <h3 id={part === 'rows' ? change.code : `${part}-${change.code}`}>
        {path ? <a href={href(page, path)}>{name}</a> : name} <Tag>{m.change[change.change]}</Tag>
      </h3>
      {change.differences.length > 0 && (
        <DifferenceTable
          page={page}
          from={from}
          to={to}
          id={`detail-${part}-${change.code}`}
          caption={m.caption(name)}
          differences={change.differences}
        />
      )}
    </>
  );
}
