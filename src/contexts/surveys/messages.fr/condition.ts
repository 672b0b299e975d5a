/** Words of the conditions under which a question is shown. */
const near = (like: readonly string[]) =>
  like.length > 0 ? ` Y ressemble\u00a0: ${like.map((each) => `«\u00a0${each}\u00a0»`).join(', ')}.` : '';

export const condition = {
  group: 'Montrer seulement si',
  groupNote:
    'Sans condition, la question est toujours posée. Ne sont proposées ici que les questions posées avant celle-ci.',
  none: 'Aucune question n’est posée avant celle-ci\u00a0: elle sera toujours montrée.',
  question: 'Question posée avant',
  noQuestion: 'Toujours montrer',
  test: 'Comment',
  tests: {
    est: 'a pour réponse',
    nest_pas: 'a une autre réponse que',
    repondue: 'a une réponse, quelle qu’elle soit',
    non_repondue: 'n’a pas de réponse',
  },
  answer: 'Réponse attendue',
  answerNote:
    'Classées par question. Choisir une réponse suffit\u00a0: elle dit de quelle question il s’agit.',
  noAnswer: 'Aucune en particulier',
  compound: 'Plusieurs conditions, ou un nombre',
  text: 'Condition écrite',
  textNote:
    'Une condition par ligne, avec les codes\u00a0: reseau = oui, parfois (l’une ou l’autre réponse), effectif >= 3, ou reseau\u00a0: répondue. Toutes doivent tenir, sauf si la première ligne est «\u00a0au moins une\u00a0». Le texte d’une réponse vaut son code. Ce qui est écrit ici l’emporte sur les listes ci-dessus.',
  fault: {
    unknown_question: (named: string, like: readonly string[]) =>
      `Aucune question n’a le code «\u00a0${named}\u00a0».${near(like)}`,
    later_question: (label: string) =>
      `«\u00a0${label}\u00a0» est posée après\u00a0: sa réponse n’est pas encore connue. Choisissez une question posée avant, ou déplacez celle-ci.`,
    itself: 'Une question ne peut pas dépendre d’elle-même.',
    unknown_option: (named: string, label: string, like: readonly string[]) =>
      `«\u00a0${named}\u00a0» n’est pas une réponse proposée à «\u00a0${label}\u00a0».${near(like)}`,
  },
  about: (label: string, why: string) => `«\u00a0${label}\u00a0», sa condition\u00a0: ${why}`,
  said: {
    one_of: (label: string, answers: readonly string[]) =>
      `«\u00a0${label}\u00a0» a pour réponse ${answers.map((each) => `«\u00a0${each}\u00a0»`).join(' ou ')}`,
    at_least: (label: string, value: string) => `«\u00a0${label}\u00a0» vaut au moins ${value}`,
    at_most: (label: string, value: string) => `«\u00a0${label}\u00a0» vaut au plus ${value}`,
    answered: (label: string) => `«\u00a0${label}\u00a0» a une réponse`,
    unanswered: (label: string) => `«\u00a0${label}\u00a0» n’a pas de réponse`,
    not: (inner: string) => `pas (${inner})`,
    and: ' et ',
    or: ' ou ',
    always: 'toujours',
  },
};
