import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { When } from '../../../ui/when.tsx';
import { changesBetween, countOf, type Pack } from '../../diagnosis/public.ts';
import { changesPath, METHOD_PATH, MethodFrame } from './method-frame.tsx';
import { words } from './words.ts';

interface VersionsPageProps {
  page: Page;
  /** Oldest first, the present one last. */
  packs: readonly Pack[];
  /** Versions that were asked for and do not exist. */
  unknown: readonly string[];
}

/** Every published version, what it changed, and any two compared. */
export function VersionsPage({ page, packs, unknown }: VersionsPageProps) {
  const m = words(page).versions;
  const versions = packs.map(({ version }) => version);
  const choice = (name: string, label: string, value: string | undefined) => (
    <Select
      page={page}
      name={name}
      label={label}
      options={versions.toReversed().map((version) => ({ value: version, label: version }))}
      value={versions.includes(page.query.get(name) ?? '') ? (page.query.get(name) ?? '') : value}
      optional
    />
  );
  return (
    <MethodFrame page={page} at="versions" title={m.title} lead={m.lead}>
      {unknown.length > 0 && (
        <Notice page={page} kind="attention">
          {unknown.map((version) => (
            <p>{m.unknown(version)}</p>
          ))}
        </Notice>
      )}
      <Table
        id="publiees"
        caption={m.caption}
        columns={m.columns.map((label) => ({ label }))}
        rows={packs
          .map((pack, index) => [
            index === packs.length - 1 ? m.present(pack.version) : pack.version,
            <When page={page} date={pack.date} />,
            <Changed page={page} before={packs[index - 1]} pack={pack} />,
            <a href={`${METHOD_PATH}/regles.json?version=${pack.version}`}>{m.json(pack.version)}</a>,
          ])
          .toReversed()}
      />
      <section aria-labelledby="comparer">
        <h2 id="comparer">{m.compare}</h2>
        <form class="list-search" method="get" action={href(page, `${METHOD_PATH}/versions`)}>
          {choice('de', m.from, versions.at(-2))}
          {choice('a', m.to, versions.at(-1))}
          <Button>{m.submit}</Button>
        </form>
      </section>
    </MethodFrame>
  );
}

function Changed({ page, before, pack }: { page: Page; before: Pack | undefined; pack: Pack }) {
  const m = words(page).versions;
  if (!before) return <>{m.first}</>;
  return (
    <a href={href(page, changesPath(before.version, pack.version))}>
      {m.compareWith(countOf(changesBetween(before, pack)), before.version)}
    </a>
  );
}
