import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { MODELS, STAGES } from '../../../kernel/vocabulary.ts';
import type { Situation } from '../domain/situation.ts';
import { words } from './words.ts';

interface PeersSectionProps {
  page: Page;
  situation: Situation;
  territory: (id: TerritoryId) => string;
}

/** Ways into the atlas, towards cooperations like this one. */
export function PeersSection({ page, situation, territory }: PeersSectionProps) {
  const m = words(page).peers;
  const { models, stage } = situation.facts;
  const named = Array.isArray(models) ? models.filter(isModel).filter((model) => model !== 'none') : [];
  const list = (query: string) => `${href(page, '/cooperations')}${query}`;
  return (
    <section aria-labelledby="semblables">
      <h2 id="semblables">{m.title}</h2>
      <p>{m.lead}</p>
      <ul class="plain-list">
        {named.map((model) => (
          <li>
            <a href={list(`?modele=${model}`)}>{m.model(MODELS[model][page.locale])}</a>
          </li>
        ))}
        {isStage(stage) && (
          <li>
            <a href={list(`?stade=${stage}`)}>{m.stage(STAGES[stage][page.locale])}</a>
          </li>
        )}
        {situation.places.map((id) => (
          <li>
            <a href={list(`?territoire=${id}`)}>{m.place(territory(id))}</a>
          </li>
        ))}
        <li>
          <a href={list('')}>{m.all}</a>
        </li>
      </ul>
    </section>
  );
}

const isModel = (code: unknown): code is keyof typeof MODELS =>
  typeof code === 'string' && Object.hasOwn(MODELS, code);
const isStage = (code: unknown): code is keyof typeof STAGES =>
  typeof code === 'string' && Object.hasOwn(STAGES, code);
