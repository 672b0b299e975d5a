import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { RecordKind, Typed } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Double } from '../use-cases/find-doubles.ts';
import { words } from './words.ts';

interface DoublesProps {
  page: Page;
  doubles: readonly Double[];
  territories: TerritoryIndex;
}

/** Records that may be the one being added, each with why. */
export const Doubles = ({ page, doubles, territories }: DoublesProps) => (
  <ul class="doubles" role="list">
    {doubles.map(({ name, summary, path, territories: places, because }) => (
      <li>
        <p>
          <a href={href(page, path)} lang={contentLang(page)}>
            {name}
          </a>{' '}
          <span class="hint">
            {places
              .slice(0, 2)
              .map((id) => territories.label(id, page.locale))
              .join(', ')}
          </span>
        </p>
        <p class="hint">{words(page).doubles.because[because]}</p>
        <p lang={contentLang(page)}>{summary.length > 200 ? `${summary.slice(0, 200)}…` : summary}</p>
      </li>
    ))}
  </ul>
);

/** What the island shows under the name while it is typed. */
export const NearDoubles = (props: DoublesProps) =>
  props.doubles.length === 0 ? null : (
    <div class="notice is-info">
      <div class="notice-body">
        <p class="notice-title">{words(props.page).doubles.near(props.doubles.length)}</p>
        <Doubles {...props} />
      </div>
    </div>
  );

/** Before a record is added: does it exist already? All that was typed goes on with the answer. */
export function DoublesPage({ kind, typed, ...props }: DoublesProps & { kind: RecordKind; typed: Typed }) {
  const { page } = props;
  const m = words(page).doubles;
  return (
    <Layout page={page} title={m.title} robots="noindex">
      <PageHeading kicker={words(page).edit.newTitle[kind]} title={m.title} lead={m.lead} />
      <div class="stack">
        <Doubles {...props} />
        <form method="post" action={href(page, `/contribuer/${kind}`)}>
          {[...typed].flatMap(([path, values]) =>
            values.map((value) => <input type="hidden" name={path} value={value} />),
          )}
          <input type="hidden" name="inedit" value="oui" />
          <p>{m.kept}</p>
          <div class="actions">
            <Button look="bold">{m.goOn}</Button>
          </div>
        </form>
      </div>
    </Layout>
  );
}
