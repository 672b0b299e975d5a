/** Words of the levers: changes of situation that open programmes. */
import { count, countTogether, euros } from '../../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: 'Vos leviers',
  lead: 'Ce qu’un seul changement de votre situation ouvrirait. Nous refaisons le point comme s’il était fait. Rien ne vous y oblige\u00a0: lisez d’abord ce qu’il peut coûter.',
  pairs:
    'Aucun changement seul n’ouvre de dispositif connu. En voici deux à la fois\u00a0: c’est plus lourd, lisez d’abord ce qu’ils peuvent coûter.',
  none: 'Aucun changement que nous connaissons n’ouvrirait de dispositif. Beaucoup de dispositifs ne disent pas qui peut candidater\u00a0: regardez ceux à vérifier.',
  and: ' et ',
  opens: 'Ouvre\u00a0:',
  opened: (open: number, later: number, check: number) =>
    `${[
      ...(open > 0 ? [count(locale, open, 'dispositif ouvert', 'dispositifs ouverts')] : []),
      ...(later > 0 ? [count(locale, later, 'dispositif à venir', 'dispositifs à venir')] : []),
      ...(check > 0
        ? [`${count(locale, check, 'dispositif', 'dispositifs')} à vérifier au lieu d’être fermé`]
        : []),
    ].join(', ')}\u00a0:`,
  others: (others: number) => ` et ${count(locale, others, 'autre', 'autres')}`,
  amounts: 'Montants\u00a0:',
  noAmount: (all: number) => `aucun montant connu sur ${all}`,
  amount: (cents: number, known: number, all: number) =>
    `plafond le plus haut ${euros(locale, cents)} (plafonds connus\u00a0: ${known} sur ${all}). Rien n’est additionné\u00a0: un plafond n’est pas un budget`,
  closes: 'Ferme\u00a0:',
  closed: (closed: number) =>
    `${countTogether(locale, closed, 'dispositif ouvert ou à venir', 'dispositifs ouverts ou à venir')}\u00a0:`,
  cost: 'Ce que cela peut coûter\u00a0:',
  help: 'Qui peut aider\u00a0:',
  helpLink: 'Voir les accompagnements de ce type',
  tally: (levers: number) =>
    levers === 0 ? 'aucun connu' : count(locale, levers, 'changement utile', 'changements utiles'),
};

export type Messages = typeof fr;
