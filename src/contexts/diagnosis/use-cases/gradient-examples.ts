/** Examples from the atlas for each pole of the gradients, gathered again when the register changes. */
import { MODELS } from '../../../kernel/vocabulary.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { COOPERATION, type CooperationCard } from '../../cooperations/public.ts';
import { type Discovery, parseFilters } from '../../discovery/public.ts';
import { type Card, cardsOf } from '../../records/public.ts';
import { type Examples, pickExamples } from '../domain/examples.ts';
import type { Pack } from '../domain/pack.ts';

/** Each list that is looked through for one pole; a bound on what is read, far above what is shown. */
const LISTS = [
  'finalite=targeted',
  'finalite=systemic',
  'economie=non_market',
  'economie=market',
  'modele=none',
  Object.keys(MODELS)
    .filter((model) => model !== 'none')
    .map((model) => `modele=${model}`)
    .join('&'),
];
const OF_EACH = 60;

export interface ExampleNeeds {
  db: Database;
  discovery: Discovery;
}

/** One query at most, the first time after a change. */
export function gradientExamples({ db, discovery }: ExampleNeeds, pack: Pack): () => Promise<Examples> {
  let kept: { version: number; examples: Examples } | null = null;
  return async () => {
    const { version } = discovery;
    if (kept?.version === version) return kept.examples;
    const ordinals = new Set<number>();
    for (const list of LISTS) {
      const filters = parseFilters('cooperation', new URLSearchParams(list), () => null);
      const found = await discovery.find(filters);
      for (const ordinal of discovery.ordinals(filters, found, OF_EACH)) ordinals.add(ordinal);
    }
    const examples = pickExamples(pack.questions, (await cardsOf(db, [...ordinals])).map(placed));
    kept = { version, examples };
    return examples;
  };
}

const placed = ({ name, slug, card }: Card) => ({
  name,
  path: `${COOPERATION.path}/${slug}`,
  gradients: (card as unknown as CooperationCard).gradients, // written by this very kind
});
