import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { framePath, IMPORT_FRAME_PATH, NEW_FRAME_PATH, TRADES_PATH } from '../domain/addresses.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import type { PublishedFrame } from '../queries.ts';
import { TradesFrame } from './trades-frame.tsx';
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
        <ButtonLink href={href(page, NEW_FRAME_PATH)}>{m.add}</ButtonLink>
        <a href={href(page, IMPORT_FRAME_PATH)}>{m.import}</a>
      </p>
    </TradesFrame>
  );
}
