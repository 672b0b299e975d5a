/** Every component in every state, on one page: the reference of whoever writes another page. */
import type { Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Actions } from './style/actions.tsx';
import { Choices } from './style/choices.tsx';
import { Drawings } from './style/drawings.tsx';
import { Facts } from './style/facts.tsx';
import { Fields } from './style/fields.tsx';
import { Foundations } from './style/foundations.tsx';
import { Lists } from './style/lists.tsx';
import { MessageKinds } from './style/message-kinds.tsx';
import { Mistakes } from './style/mistakes.tsx';
import { Networks } from './style/networks.tsx';
import { styleWords } from './style/specimen.tsx';

const SECTIONS = {
  foundations: Foundations,
  actions: Actions,
  fields: Fields,
  choices: Choices,
  mistakes: Mistakes,
  lists: Lists,
  facts: Facts,
  messages: MessageKinds,
  drawings: Drawings,
  networks: Networks,
} as const;
type SectionId = keyof typeof SECTIONS;
const IDS = Object.keys(SECTIONS) as SectionId[]; // the keys of the table above

export function StylePage({ page }: { page: Page }) {
  const m = styleWords(page);
  return (
    <Layout
      page={page}
      title={m.title}
      description={m.lead}
      breadcrumbs={[{ label: m.title }]}
      robots="noindex"
    >
      <PageHeading title={m.title} lead={m.lead} />
      <nav aria-label={m.contents}>
        <ol class="style-contents">
          {IDS.map((id) => (
            <li>
              <a href={`#${id}`}>{m.sections[id]}</a>
            </li>
          ))}
        </ol>
      </nav>
      {IDS.map((id) => {
        const Section = SECTIONS[id];
        return (
          <section class="style-section">
            <h2 id={id}>{m.sections[id]}</h2>
            <Section page={page} />
          </section>
        );
      })}
    </Layout>
  );
}
