/** What the author of a proposal is told when it could not be decided at home. */
const FR = {
  notFollowed: 'L’instance où cette fiche est chez elle n’est plus suivie d’ici.',
  partial: (url: string) =>
    `Les champs changés nomment des fiches qui ne sont pas ici. Proposez ce changement sur la page d’origine\u00a0: ${url}`,
  noReason: 'Sans explication.',
  unreachable: (host: string) =>
    `${host} n’a pas pu être jointe pendant deux jours. Proposez ce changement directement là-bas.`,
  refused: {
    gone: 'La fiche n’existe plus chez elle, ou la proposition n’y est plus.',
    nothing: 'La fiche dit déjà cela chez elle.',
    invalid:
      'L’instance d’origine ne peut pas prendre ce changement tel quel. Proposez-le directement là-bas.',
  },
};

const EN: typeof FR = {
  notFollowed: 'The instance where this record is at home is followed from here no more.',
  partial: (url: string) =>
    `The fields that change name records that are not here. Propose this change on the page of origin: ${url}`,
  noReason: 'Without a reason.',
  unreachable: (host: string) =>
    `${host} could not be reached for two days. Propose this change there directly.`,
  refused: {
    gone: 'The record is no longer there, or the proposal is not.',
    nothing: 'The record says so already at home.',
    invalid: 'The instance of origin cannot take this change as it is. Propose it there directly.',
  },
};

export const ERRAND_WORDS = { fr: FR, en: EN };
