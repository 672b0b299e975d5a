import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { MODELS, STAGES } from '../../../kernel/vocabulary.ts';
import { codeIn } from '../domain/codes-in.ts';
import type { Situation } from '../domain/situation.ts';
import type { FoundPeer } from '../use-cases/find-peers.ts';
import { aroundWords } from './around-words.ts';
import { PeerItem } from './peer-item.tsx';

interface PeersSectionProps {
  page: Page;
  situation: Situation;
  territory: (id: TerritoryId) => string;
  peers: readonly FoundPeer[];
}

/** Cooperations like this one that passed its stage, each with why and with whom; then ways into the atlas. */
export function PeersSection({ page, situation, territory, peers }: PeersSectionProps) {
  const m = aroundWords(page).peers;
  const stage = codeIn(STAGES, situation.facts.stage);
  return (
    <section aria-labelledby="semblables">
      <h2 id="semblables">{m.title}</h2>
      <p>{peers.length === 0 ? m.none : stage ? m.passedLead : m.lead}</p>
      <ul class="around-list" role="list">
        {peers.map((peer) => (
          <PeerItem page={page} peer={peer} stage={stage} />
        ))}
      </ul>
      <h3>{m.others}</h3>
      <Ways page={page} situation={situation} territory={territory} />
    </section>
  );
}

/** Ways into the atlas, towards cooperations like this one. */
function Ways({ page, situation, territory }: Omit<PeersSectionProps, 'peers'>) {
  const m = aroundWords(page).peers;
  const { models, stage } = situation.facts;
  const named = Array.isArray(models)
    ? models.flatMap((each) => codeIn(MODELS, each) ?? []).filter((model) => model !== 'none')
    : [];
  const at = codeIn(STAGES, stage);
  const list = (query: string) => `${href(page, '/cooperations')}${query}`;
  return (
    <ul class="plain-list">
      {named.map((model) => (
        <li>
          <a href={list(`?modele=${model}`)}>{m.sameModel(MODELS[model][page.locale])}</a>
        </li>
      ))}
      {at && (
        <li>
          <a href={list(`?stade=${at}`)}>{m.sameStage(STAGES[at][page.locale])}</a>
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
  );
}
