/** Words of the place field. French is the reference; `messages.en.ts` stands complete beside it. */
import { count } from '../../platform/i18n/say.ts';

export const fr = {
  suggestions: 'Territoires proposés',
  formerly: (name: string) => `autrefois ${name}`,
  announced: (found: number) =>
    found === 0
      ? 'Aucun territoire ne répond.'
      : `${count('fr', found, 'territoire proposé', 'territoires proposés')}. Flèches haut et bas pour parcourir, Entrée pour choisir.`,
};
export type Messages = typeof fr;
