import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Token } from '../../../kernel/token.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Answered } from '../domain/answered.ts';
import type { Pack } from '../domain/pack.ts';
import type { Situation } from '../domain/situation.ts';
import type { Aids } from './asked-question.tsx';
import { situationAnswer } from './situation-answer.ts';
import { stepWords } from './step-words.ts';
import { ThemeProposals } from './theme-proposals.tsx';
import { words } from './words.ts';

interface RecapPageProps {
  page: Page;
  pack: Pack;
  token: Token;
  situation: Situation;
  answered: Answered;
  aids: Aids;
  label: (id: TerritoryId) => string;
}

/** The answers before the result, each with the way to change it. */
export function RecapPage({ page, pack, token, situation, answered, aids, label }: RecapPageProps) {
  const m = stepWords(page);
  const result = `/faire-le-point/${token}`;
  const left = pack.asked.filter(({ code }) => answered[code] === undefined).length;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.recapTitle}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: words(page).takeStock, path: '/faire-le-point' }, { label: m.recapTitle }]}
    >
      <PageHeading title={m.recapTitle} lead={m.recapLead}>
        <ButtonLink look="bold" href={href(page, result)}>
          {words(page).form.submit}
        </ButtonLink>
      </PageHeading>
      <div class="stack is-close">
        {left > 0 && (
          <Notice page={page} kind="info" title={m.leftTitle(left)}>
            <p>{m.leftBody}</p>
          </Notice>
        )}
        {pack.groups.map((group) => (
          <section class="form-group" aria-labelledby={`groupe-${group.code}`}>
            <h2 id={`groupe-${group.code}`}>{group.label[page.locale]}</h2>
            <DefinitionList
              page={page}
              facts={pack.asked
                .filter((question) => question.group === group.code)
                .map((question) => ({
                  term: question.short[page.locale],
                  value: situationAnswer(page, question, situation, label),
                  action: (
                    <a href={`${href(page, `${result}/question/${question.code}`)}?recapitulatif=oui`}>
                      {m.change}
                      <span class="visually-hidden">
                        {words(page).colon}
                        {question.short[page.locale]}
                      </span>
                    </a>
                  ),
                }))}
            />
            {group.code === 'progress' && <ThemeProposals page={page} proposals={aids.proposals} />}
          </section>
        ))}
        <p class="actions">
          <ButtonLink look="bold" href={href(page, result)}>
            {words(page).form.submit}
          </ButtonLink>
        </p>
      </div>
    </Layout>
  );
}
