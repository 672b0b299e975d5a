import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { type Pack, Work } from '../../diagnosis/public.ts';
import { METHOD_PATH, MethodFrame } from './method-frame.tsx';
import { words } from './words.ts';

/** What the rules are, and the way to each part of them. */
export function MethodPage({ page, pack }: { page: Page; pack: Pack }) {
  const { method: m, pages, version } = words(page);
  const to = (path: string, label: string) => <a href={href(page, METHOD_PATH + path)}>{label}</a>;
  return (
    <MethodFrame page={page} at="method" title={m.title} lead={m.lead}>
      <Section id="comment" title={m.how}>
        <Steps steps={m.steps} />
      </Section>
      <Section id="lire" title={m.read}>
        <p>{version(pack.version, partialDate(page.locale, pack.date))}</p>
        <DefinitionList
          page={page}
          facts={[
            { term: to('/regles', pages.rules), value: m.rules(pack.rows.length) },
            { term: to('/facilite', pages.lines), value: m.lines(pack.lines.length) },
            { term: to('/leviers', pages.levers), value: m.levers },
            { term: to('/questions', pages.questions), value: m.questions(pack.asked.length) },
            { term: to('/dispositifs', pages.matching), value: m.matching },
            { term: to('/essai', pages.trial), value: m.trial },
            { term: to('/versions', pages.versions), value: m.versions },
          ]}
        />
      </Section>
      <Section id="sources" title={m.sources}>
        <ul class="plain-list">
          {[...pack.sources.values()].map((source) => (
            <li>
              <Work source={source} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="reprendre" title={m.take}>
        <p>{m.takeBody}</p>
        <p>
          <a href={`${METHOD_PATH}/regles.json`}>{m.json}</a>
        </p>
      </Section>
      <Section id="proposer" title={m.propose}>
        <Steps steps={m.proposeSteps} />
      </Section>
    </MethodFrame>
  );
}

const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const Steps = ({ steps }: { steps: readonly string[] }) => (
  <ol class="plain-list">
    {steps.map((step) => (
      <li>{step}</li>
    ))}
  </ol>
);
