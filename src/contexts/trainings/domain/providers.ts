/**
 * Who gives a training, as filters of a list: each provider, by its record where the directory has one and by its name
 * otherwise, and the networks that its record says it is a member of, or that it is itself.
 */
import type { FacetGroup } from '../../discovery/public.ts';
import { type FacetToken, slugOf } from '../../records/public.ts';
import type { Training } from './training.ts';

/** A provider as the directory tells it. */
export interface KnownProvider {
  id: string;
  name: string;
  networks: readonly string[];
}

/** By key of a filter, what it is called. */
export type Names = Map<string, string>;

export const PROVIDER = { param: 'organisme', group: 'provider' } as const;
export const PROVIDER_NETWORK = { param: 'reseau_organisme', group: 'provider_network' } as const;

/** `known`: by the identifier that a document names. Names met are added to `names`. */
export function providerTokens(
  { providers }: Pick<Training, 'providers'>,
  known: (id: string) => KnownProvider | undefined,
  names: { providers: Names },
): FacetToken[] {
  const tokens = new Set<FacetToken>();
  for (const { organisation, name } of providers) {
    const found = organisation && known(organisation);
    const key = found ? found.id : name && slugOf(name) ? `nom-${slugOf(name).slice(0, 80)}` : null;
    if (key === null) continue;
    names.providers.set(key, found ? found.name : (name ?? ''));
    tokens.add(`${PROVIDER.group}:${key}`);
    if (found) for (const network of found.networks) tokens.add(`${PROVIDER_NETWORK.group}:${network}`);
  }
  return [...tokens];
}

const LABELS = {
  provider: { fr: 'Qui la donne', en: 'Who gives it' },
  network: { fr: 'Réseau de qui la donne', en: 'Network of who gives it' },
};

export function providerGroups(names: { providers: Names; networks: Names }): FacetGroup[] {
  const terms = (of: Names) =>
    Object.fromEntries([...of].map(([key, name]) => [key, { fr: name, en: name }]));
  return [
    { ...PROVIDER, terms: terms(names.providers), label: LABELS.provider },
    { ...PROVIDER_NETWORK, terms: terms(names.networks), label: LABELS.network },
  ];
}
