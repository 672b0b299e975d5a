import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { STAKEHOLDER_ROLES } from '../../../kernel/vocabulary.ts';
import type { Mention } from '../../records/public.ts';

interface MentionsProps {
  page: Page;
  title: string;
  mentions: readonly Mention[];
  path: string;
}

const isRole = (relation: string): relation is keyof typeof STAKEHOLDER_ROLES =>
  Object.hasOwn(STAKEHOLDER_ROLES, relation);

/** Records tied to this one, each once, with its roles when they say more than the title. */
export function Mentions({ page, title, mentions, path }: MentionsProps) {
  if (mentions.length === 0) return null;
  const byRecord = Map.groupBy(mentions, (mention) => mention.id);
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {[...byRecord.values()].map((same) => {
          const roles = same.flatMap(({ relation }) =>
            isRole(relation) ? [STAKEHOLDER_ROLES[relation][page.locale]] : [],
          );
          return (
            <li>
              <a href={href(page, `${path}/${same[0]?.slug}`)} lang={contentLang(page)}>
                {same[0]?.name}
              </a>
              {roles.length > 0 && <span class="stakeholder-roles">{roles.join(', ')}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
