import { parisDay } from '../../../kernel/day.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import {
  BEGIN_PATH,
  FRAMES_PATH,
  framePath,
  frameTradePath,
  frameVersionPath,
  JOB_PATH,
} from '../domain/addresses.ts';
import { type Frame, type FrameCompetence, LEVELS } from '../domain/frame.ts';
import type { FrameChanges } from '../domain/frame-changes.ts';
import { competenceName, SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import type { FrameVersion, PublishedFrame } from '../queries.ts';
import { Origin } from './origin.tsx';
import { Section, TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

export interface FramePageProps {
  page: Page;
  published: PublishedFrame;
  organisation: string;
  /** The latest first. */
  versions: readonly FrameVersion[];
  /** What the version that is read changes of the one before; null: it is the first. */
  changes: FrameChanges | null;
  /** Whoever reads it may publish its next version, and withdraw it. */
  manages: boolean;
}

/** A network's frame: its trades, activities and competences beside the common ones; its versions. */
export function FramePage(props: FramePageProps) {
  const { page, published, organisation, versions, manages } = props;
  const { frames: m, home } = words(page);
  const { document: frame, slug, version, publishedAt } = published;
  const former = version !== versions[0]?.version;
  const lang = frame.english ? undefined : contentLang(page);
  const json = former ? `?version=${version}` : '';
  return (
    <TradesFrame
      page={page}
      title={frame.name[page.locale]}
      kicker={m.by(organisation)}
      lead={<span lang={lang}>{frame.summary[page.locale]}</span>}
      under={{ label: m.title, path: FRAMES_PATH }}
    >
      {page.locale !== 'fr' && !frame.english && <p class="hint">{m.english}</p>}
      {former && (
        <Notice page={page} kind="attention">
          <p>
            {m.former(String(version))} <a href={href(page, framePath(slug))}>{m.readPresent}</a>
          </p>
        </Notice>
      )}
      <p>{m.version(String(version), partialDate(page.locale, parisDay(publishedAt)))}</p>
      <p class="actions">
        {!former && (
          <>
            <ButtonLink look="bold" href={href(page, `${BEGIN_PATH}?referentiel=${slug}`)}>
              {m.position}
            </ButtonLink>
            {frame.trades.length > 0 && (
              <ButtonLink href={href(page, `${JOB_PATH}?referentiel=${slug}`)}>{m.job}</ButtonLink>
            )}
          </>
        )}
        <a href={`${framePath(slug)}/referentiel.json${json}`}>{home.json}</a>
      </p>
      <Trades page={page} frame={frame} slug={former ? null : slug} lang={lang} />
      <Activities page={page} frame={frame} lang={lang} />
      <Competences page={page} frame={frame} lang={lang} />
      <Versions {...props} />
      <Section id="origine" title={home.origin}>
        <div lang={lang}>
          <Origin page={page} frame={frame} />
        </div>
        <p class="hint">{frame.licence}</p>
      </Section>
      {manages && (
        <form method="post" action={href(page, `${framePath(slug)}/retrait`)} class="actions">
          <ButtonLink href={href(page, `${framePath(slug)}/nouvelle-version`)}>{m.renew}</ButtonLink>
          <Button look="quiet">{m.withdraw}</Button>
        </form>
      )}
    </TradesFrame>
  );
}

interface PartProps {
  page: Page;
  frame: Frame;
  lang: 'fr' | undefined;
}

type Named = readonly { code: string; name?: { fr: string; en: string } | undefined }[];
/** Names in the shipped frame of what something corresponds to. */
const commonly = ({ locale }: Page, codes: readonly string[], list: Named): string =>
  codes.map((code) => competenceName(list.find((one) => one.code === code) ?? { code })[locale]).join(', ');

/** `slug`: null of a former version, whose trades have no page of their own. */
function Trades({ page, frame, slug, lang }: PartProps & { slug: string | null }) {
  const m = words(page).frames;
  return (
    <Section id="metiers" title={m.trades}>
      {frame.trades.length === 0 && <p>{m.tradesNone}</p>}
      {frame.trades.map(({ code, name, mission, same_as }) => (
        <>
          <h3 lang={lang}>
            {slug ? (
              <a href={href(page, frameTradePath(slug, code))}>{name[page.locale]}</a>
            ) : (
              name[page.locale]
            )}
          </h3>
          <p lang={lang}>{mission[page.locale]}</p>
          <p class="hint">
            {same_as.length > 0
              ? m.answersTo(commonly(page, same_as, SHIPPED_FRAME.trades))
              : m.answersToNothing}
          </p>
        </>
      ))}
    </Section>
  );
}

function Activities({ page, frame, lang }: PartProps) {
  const m = words(page).frames;
  if (frame.activities.length === 0) return null;
  return (
    <Section id="activites" title={m.activities}>
      <Table
        stacks
        id="activites-table"
        caption={m.activitiesCaption}
        columns={[{ label: m.activity }, { label: m.does }, { label: m.covers }]}
        rows={frame.activities.map(({ name, does, same_as }) => [
          <span lang={lang}>{name[page.locale]}</span>,
          <ul lang={lang}>
            {does.map((one) => (
              <li>{one[page.locale]}</li>
            ))}
          </ul>,
          commonly(page, same_as, SHIPPED_FRAME.activities) || m.coversNothing,
        ])}
      />
    </Section>
  );
}

function Competences({ page, frame, lang }: PartProps) {
  const { frames: m, portfolio } = words(page);
  return (
    <Section id="correspondances" title={m.correspondences}>
      <Table
        stacks
        id="correspondances-table"
        caption={m.correspondencesCaption}
        columns={[{ label: portfolio.competence }, { label: m.signsOf }, { label: m.covers }]}
        rows={frame.competences.map((one) => [
          <span lang={lang}>{competenceName(one)[page.locale]}</span>,
          <div lang={lang}>
            {one.what && <p>{one.what[page.locale]}</p>}
            <Signs page={page} frame={frame} competence={one} />
          </div>,
          commonly(page, one.same_as, SHIPPED_FRAME.competences) || m.coversNothing,
        ])}
      />
    </Section>
  );
}

function Signs({ page, frame, competence }: { page: Page; frame: Frame; competence: FrameCompetence }) {
  const { signs } = competence;
  if (!signs) return <p class="hint">{words(page).competence.noSigns}</p>;
  return (
    <ol>
      {LEVELS.map((level) => (
        <li>
          {frame.levels[level - 1]?.name[page.locale]}
          {page.locale === 'fr' ? '\u00a0: ' : ': '}
          {signs[level - 1]?.[page.locale]}
        </li>
      ))}
    </ol>
  );
}

function Versions({ page, published, versions, changes }: FramePageProps) {
  const m = words(page).frames;
  const { slug } = published;
  if (versions.length < 2) return null;
  const said = changes && (Object.keys(m.list) as (keyof FrameChanges)[]).flatMap((list) => linesOf(list));
  return (
    <Section id="versions" title={m.versions}>
      {said && (
        <>
          <h3>{m.changes}</h3>
          {said.length === 0 ? (
            <p>{m.changesNone}</p>
          ) : (
            <ul>
              {said.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <ul>
        {versions.map(({ version, publishedAt }, at) => {
          const label = m.versionShort(String(version), partialDate(page.locale, parisDay(publishedAt)));
          return (
            <li>
              {version === published.version ? (
                <strong>{label}</strong>
              ) : (
                <a href={href(page, at === 0 ? framePath(slug) : frameVersionPath(slug, version))}>{label}</a>
              )}
              {at === 0 && ` (${m.present})`}
            </li>
          );
        })}
      </ul>
    </Section>
  );

  function linesOf(list: keyof FrameChanges): string[] {
    const told = changes?.[list];
    if (!told) return [];
    return (['added', 'removed', 'changed'] as const)
      .filter((kind) => told[kind].length > 0)
      .map((kind) => `${m.list[list]}, ${m.change[kind](told[kind].join(' ; '))}`);
  }
}
