/** Who and what a work is tied to: whom it comes from, who can tell about it, what cites it. */
import type { ComponentChildren } from 'preact';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import type { Mention } from '../../records/public.ts';
import type { Resource } from '../domain/resource.ts';
import { words } from './words.ts';

const PATHS = {
  cooperation: '/cooperations',
  organisation: '/organisations',
  programme: '/dispositifs',
  resource: '/ressources',
  training: '/formations',
} as const;

interface TiesProps {
  page: Page;
  document: Resource;
  names: readonly Mention[];
  namedIn: readonly Mention[];
}

const Named = ({ page, mention: { kind, slug, name } }: { page: Page; mention: Mention }) => (
  <a href={href(page, `${PATHS[kind]}/${slug}`)} lang={contentLang(page)}>
    {name}
  </a>
);

export function ResourceTies({ page, document, names, namedIn }: TiesProps) {
  const m = words(page);
  const by = (relation: string) => names.filter((mention) => mention.relation === relation);
  const list = (title: string, mentions: readonly Mention[], hint?: ComponentChildren) =>
    mentions.length > 0 && (
      <section>
        <h2>{title}</h2>
        {hint}
        <ul>
          {mentions.map((mention) => (
            <li>
              <Named page={page} mention={mention} />
            </li>
          ))}
        </ul>
      </section>
    );
  const citing = namedIn.filter(({ relation }) => relation === 'cites');
  const others = new Map(
    namedIn.filter(({ relation }) => relation !== 'cites').map((mention) => [mention.id, mention]),
  );
  return (
    <>
      <Tellers page={page} document={document} known={by('can_tell')} />
      {list(m.comesFrom, by('comes_from'))}
      {list(m.madeBy, by('author'))}
      {list(m.cites, by('cites'))}
      {list(m.citedBy, citing)}
      {list(m.usedBy, [...others.values()])}
    </>
  );
}

/** Asked of every work: know-how passes between people. */
function Tellers({ page, document, known }: { page: Page; document: Resource; known: readonly Mention[] }) {
  const m = words(page);
  const byId = new Map(known.map((mention) => [mention.id, mention]));
  const tellers = document.tellers.flatMap(({ organisation, cooperation, about }) => {
    const mentions = [organisation, cooperation].flatMap((id) => (id && byId.get(id)) || []);
    return mentions.length > 0 ? [{ mentions, about }] : [];
  });
  return (
    <section class="way-in">
      <h2>{m.tellers}</h2>
      {tellers.length === 0 ? (
        <p>{m.tellersNone}</p>
      ) : (
        <>
          <ul class="told-list">
            {tellers.map(({ mentions, about }) => (
              <li>
                {mentions.map((mention, at) => (
                  <>
                    {at > 0 && ' · '}
                    <Named page={page} mention={mention} />
                  </>
                ))}
                {about && <span class="stakeholder-roles">{about}</span>}
              </li>
            ))}
          </ul>
          <p class="hint">{m.tellersHint}</p>
        </>
      )}
    </section>
  );
}
