/** Words of conduct: why something was not taken, and what to do. French is the reference. */
import { countTogether } from '../../platform/i18n/say.ts';

const locale = 'fr';
const KEPT = 'Vos mots sont gardés ici.';

export const fr = {
  trap: 'Laissez ce champ vide',
  contact: (seen: readonly string[]) =>
    `Ce texte sera public, et nous y avons vu\u00a0: ${seen.map((each) => `«\u00a0${each}\u00a0»`).join(', ')}. Retirez-le\u00a0: l’échange se fait par la plateforme. Le reste de vos mots est gardé ici.`,
  refusal: {
    sanction: (until: string | null) =>
      until === null
        ? `Vous ne pouvez plus envoyer ceci. ${KEPT} Le courriel qui vous l’a dit mène à la page où demander un autre regard.`
        : `Vous ne pouvez pas envoyer ceci avant le ${until}. ${KEPT} Le courriel qui vous l’a dit mène à la page où demander un autre regard.`,
    trap: `Un champ qui reste vide a été rempli, sans doute par un outil de votre navigateur. ${KEPT} Envoyez à nouveau, sans cet outil.`,
    expired: `Ce formulaire n’est plus à jour. ${KEPT} Envoyez à nouveau.`,
    quick: (seconds: number) =>
      `C’est parti trop vite pour qui écrit à la main. ${KEPT} Relisez-vous, puis envoyez après ${countTogether(locale, seconds, 'seconde', 'secondes')}.`,
    links: (most: number) =>
      `Trop de liens\u00a0: ${countTogether(locale, most, 'lien au plus', 'liens au plus')}. ${KEPT} Gardez les plus utiles, puis envoyez.`,
    repeated: `Le même texte a déjà été envoyé sur d’autres fiches cette semaine. ${KEPT} Dites ce qui est propre à celle-ci, ou écrivez à l’équipe si beaucoup de fiches sont concernées.`,
    rate: {
      address: (most: number, time: string) =>
        `${most} envois ${time} au plus pour une adresse. ${KEPT} Revenez plus tard, ou connectez-vous.`,
      person: (most: number, time: string) =>
        `${most} envois ${time} au plus. ${KEPT} Revenez plus tard\u00a0; pour beaucoup de fiches à la fois, passez par l’import.`,
      network: (most: number, time: string) =>
        `${most} envois ${time} au plus depuis un même réseau. ${KEPT} Revenez plus tard, ou connectez-vous.`,
    },
    repeatedPeer: `Le même texte a déjà été envoyé plusieurs fois cette semaine. ${KEPT} Dites ce qui est propre à cette personne ou à ce sujet.`,
    ratePeer: {
      peer: (most: number, time: string) =>
        `${most} annonces et messages ${time} au plus. ${KEPT} Revenez plus tard.`,
      report: (most: number, time: string) =>
        `${most} signalements ${time} au plus. ${KEPT} Revenez plus tard\u00a0; l’équipe regarde déjà ceux que vous avez envoyés.`,
    },
    inAnHour: 'par heure',
    inADay: 'par jour',
  },
  kind: {
    warning: 'Avertissement',
    comments_only: 'Remarques seulement',
    held: 'Sous relecture',
    suspended: 'Suspension',
    excluded: 'Exclusion',
  },
  meaning: {
    warning: 'Rien n’est retiré\u00a0: c’est dit, et gardé un an.',
    comments_only:
      'La personne peut faire des remarques, relues avant d’être montrées\u00a0; elle ne peut ni proposer, ni modifier.',
    held: 'Tout ce que la personne envoie est relu avant d’être montré, même sur les fiches qu’elle garde.',
    suspended:
      'La personne ne peut ni proposer, ni faire de remarque, ni écrire sur une proposition, ni demander à garder une fiche, ni modifier.',
    excluded:
      'La personne ne peut plus rien envoyer, sans date de fin. Lire, reprendre ses données, partir et demander un autre regard restent possibles.',
  },
};
export type Messages = typeof fr;
