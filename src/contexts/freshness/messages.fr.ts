/** Words of the monthly letter and of its page. French is the reference. */
import { count } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: 'Toujours exact\u00a0?',
  lead: 'Les fiches que vous gardez et que personne n’a vérifiées depuis longtemps. Relisez, puis dites d’un geste qu’elles sont exactes.',
  none: 'Tout est à jour',
  noneHint: 'Aucune fiche que vous gardez n’attend d’être vérifiée. Merci\u00a0!',
  done: 'C’est noté, merci\u00a0!',
  changed: 'La fiche a changé entre-temps\u00a0: relisez-la avant de la dire exacte.',
  never: 'Jamais vérifiée.',
  last: 'Vérifiée pour la dernière fois le',
  right: 'Toujours exact',
  rightOf: (name: string) => `Toujours exact\u00a0: ${name}`,
  correct: 'Corriger',
  reason: 'Vérifiée, rien à changer',
  nobody: 'Une personne sans nom',
  letters: 'Ces courriels',
  lettersHint: 'Un par mois au plus, seulement quand une fiche attend.',
  stop: 'Ne plus les recevoir',
  stopped: 'Vous ne recevez plus ces courriels. Vous gardez toujours vos fiches.',
  again: 'Les recevoir à nouveau',
  gone: 'Cette adresse ne mène à rien',
  goneLead:
    'Elle a plus d’un mois et demi, ou un courriel plus récent la remplace. Connectez-vous pour voir ce qui attend.',
  queue: 'Ce qui attend',
  subject: (n: number) => `${count(locale, n, 'fiche à vérifier', 'fiches à vérifier')} sur Terreau`,
  text: (names: readonly string[], more: number, page: string) =>
    `Bonjour,\n\nVous gardez des fiches de Terreau que personne n’a vérifiées depuis longtemps\u00a0:\n\n${names.map((name) => `- ${name}`).join('\n')}${more > 0 ? `\n- et ${count(locale, more, 'autre', 'autres')}` : ''}\n\nRelisez-les, et dites d’un geste qu’elles sont exactes, sans vous connecter\u00a0:\n\n${page}\n\nNe transmettez pas cette adresse\u00a0: elle agit en votre nom. Vous pouvez y demander de ne plus recevoir ces courriels, un par mois au plus.\n`,
};
export type Messages = typeof fr;
