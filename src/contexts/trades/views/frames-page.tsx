import { parisDay } from '../../../kernel/day.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { BEGIN_PATH, FRAMES_PATH, framePath, TRADES_PATH } from '../domain/addresses.ts';
import { competenceName, SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import type { PublishedFrame } from '../queries.ts';
import { Origin } from './origin.tsx';
import { Section, TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface FramesPageProps {
  page: Page;
  published: readonly PublishedFrame[];
  /** Names of organisations by identifier. */
  names: ReadonlyMap<string, string>;
  withdrawn: boolean;
}

/** The common frame and those of networks. */
export function FramesPage({ page, published, names, withdrawn }: FramesPageProps) {
  const m = words(page).frames;
  return (
    <TradesFrame page={page} title={m.title} lead={m.lead}>
      {withdrawn && (
        <Notice page={page} kind="done">
          <p>{m.withdrawn}</p>
        </Notice>
      )}
      <ul>
        <li>
          <a href={href(page, TRADES_PATH)}>{SHIPPED_FRAME.name[page.locale]}</a> ({m.common})
        </li>
        {published.map(({ slug, document, organisation }) => (
          <li>
            <a href={href(page, framePath(slug))} lang={contentLang(page)}>
              {document.name[page.locale]}
            </a>
            , {m.by(names.get(organisation) ?? '')}
          </li>
        ))}
      </ul>
      {published.length === 0 && <p>{m.none}</p>}
      <p class="actions">
        <ButtonLink href={href(page, `${FRAMES_PATH}/nouveau`)}>{m.add}</ButtonLink>
      </p>
    </TradesFrame>
  );
}

interface FramePageProps {
  page: Page;
  published: PublishedFrame;
  organisation: string;
}

/** A network's frame: what it is, its competences beside the common ones. */
export function FramePage({ page, published, organisation }: FramePageProps) {
  const { frames: m, home, portfolio } = words(page);
  const { document: frame, slug, version, publishedAt } = published;
  return (
    <TradesFrame
      page={page}
      title={frame.name[page.locale]}
      kicker={m.by(organisation)}
      lead={frame.summary[page.locale]}
      under={{ label: m.title, path: FRAMES_PATH }}
    >
      {page.locale !== 'fr' && !frame.english && <p class="hint">{m.english}</p>}
      <p>{m.version(String(version), partialDate(page.locale, parisDay(publishedAt)))}</p>
      <p class="actions">
        <ButtonLink look="bold" href={href(page, `${BEGIN_PATH}?referentiel=${slug}`)}>
          {m.position}
        </ButtonLink>
        <a href={`${framePath(slug)}/referentiel.json`}>{home.json}</a>
      </p>
      <Section id="correspondances" title={m.correspondences}>
        <Table
          id="correspondances-table"
          caption={m.correspondencesCaption}
          columns={[{ label: portfolio.competence }, { label: m.covers }]}
          rows={frame.competences.map((one) => [
            <span lang={contentLang(page)}>{competenceName(one)[page.locale]}</span>,
            one.same_as.length > 0
              ? one.same_as.map((code) => competenceName({ code })[page.locale]).join(', ')
              : m.coversNothing,
          ])}
        />
      </Section>
      <Section id="origine" title={home.origin}>
        <Origin page={page} frame={frame} />
        <p class="hint">{frame.licence}</p>
      </Section>
      <form method="post" action={href(page, `${framePath(slug)}/retrait`)}>
        <Button look="quiet">{m.withdraw}</Button>
      </form>
    </TradesFrame>
  );
}
