import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { STAKEHOLDER_ROLES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { NetworkDrawing } from '../../../ui/network-drawing.tsx';
import { When } from '../../../ui/when.tsx';
import type { NamedStakeholder } from '../domain/stakeholders.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface StakeholderListProps {
  page: Page;
  centre: string;
  stakeholders: readonly NamedStakeholder[];
}

/** Who takes part, as a list with links and as a drawing. */
export function StakeholderList({ page, centre, stakeholders }: StakeholderListProps) {
  const m = say(page.locale, { fr, en });
  const lang = contentLang(page);
  if (stakeholders.length === 0) return <p class="is-unknown">{m.noStakeholders}</p>;
  const roleNames = (roles: NamedStakeholder['roles']) =>
    roles.map((role) => STAKEHOLDER_ROLES[role][page.locale]);
  return (
    <>
      <NetworkDrawing
        page={page}
        centre={centre}
        nodes={stakeholders.map(({ name, roles }) => ({
          label: name,
          tie: roleNames(roles.slice(0, 1))[0] ?? '',
        }))}
      />
      <ul class="stakeholders" role="list">
        {stakeholders.map(({ name, slug, roles, goal, since, until }) => (
          <li>
            <span lang={lang}>{slug ? <a href={href(page, `/organisations/${slug}`)}>{name}</a> : name}</span>{' '}
            <span class="stakeholder-roles">{roleNames(roles).join(', ')}</span>
            {since && (
              <>
                {' '}
                {m.since} <When page={page} date={since} />
              </>
            )}
            {until && (
              <>
                {' '}
                {m.until} <When page={page} date={until} />
              </>
            )}
            {goal && (
              <span class="stakeholder-goal">
                {' '}
                {m.goal} <span lang={lang}>{goal}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
