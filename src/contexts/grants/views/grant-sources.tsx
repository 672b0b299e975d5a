import { contentLang, type Page } from '../../../kernel/page.ts';
import { colon, say } from '../../../platform/i18n/say.ts';
import { LICENCES } from '../../../ui/licences.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { StoredGrant } from '../queries/listing.ts';

/** Which files these grants come from, and on which terms they may be reused. */
export function GrantSources({ page, grants }: { page: Page; grants: readonly StoredGrant[] }) {
  const m = say(page.locale, { fr, en });
  const sources = new Map(
    grants.map((grant) => [`${grant.sourceLabel} ${grant.sourcePage} ${grant.sourceLicence}`, grant]),
  );
  return (
    <p class="grant-sources">
      {m.sources}
      {colon(page.locale)}
      {[...sources.values()].map(({ sourceLabel, sourcePage, sourceLicence }, index) => {
        const licence = sourceLicence === null ? undefined : LICENCES[sourceLicence];
        return (
          <>
            {index > 0 && ' ; '}
            {sourcePage ? (
              <a href={sourcePage} rel="external" lang={contentLang(page)}>
                {sourceLabel}
              </a>
            ) : (
              <span lang={contentLang(page)}>{sourceLabel}</span>
            )}
            {', '}
            {licence ? <a href={licence.href}>{licence.name}</a> : m.licenceUnknown}
          </>
        );
      })}
      .
    </p>
  );
}
