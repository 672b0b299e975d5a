/** Words of the same answers read under two versions of the rules. */

export const fr = {
  title: 'Les règles ont changé depuis',
  body: (from: string, to: string) =>
    `Votre point a été fait sous la version ${from} des règles\u00a0; sous la version ${to}, voici ce qui change.`,
  same: (from: string, to: string) =>
    `Votre point a été fait sous la version ${from} des règles. Sous la version ${to}, vos réponses donnent les mêmes besoins et les mêmes niveaux.`,
  adopt: (version: string) => `Passer à la version ${version}`,
  adoptHint: 'Vos réponses ne changent pas. Le résultat dira qu’il est fait sous cette version.',
  compare: 'Tout ce qui change entre ces deux versions',
  gained: 'Besoins en plus',
  lost: 'Besoins en moins',
  verdicts: 'Règles dont le verdict change',
  lines: 'Points de la facilité à financer qui bougent',
  setAside: (names: string) => `Réponses qui n’existent plus et ne comptent plus\u00a0: ${names}.`,
  move: (before: string, after: string) => `${before}, puis ${after}`,
  truth: { yes: 'oui', no: 'non', unknown: 'pas encore connu' },
  noRule: 'pas de telle règle',
  why: {
    added: 'Cette règle est nouvelle.',
    removed: 'Cette règle est retirée.',
    condition: 'Sa condition a changé.',
    reading: 'Une réponse se lit autrement.',
  },
  answers: (names: string) => `Réponses en cause\u00a0: ${names}.`,
};

export type Messages = typeof fr;
