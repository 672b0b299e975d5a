/** Words said while one types: what is kept, where, since when. `{…}` is filled by the browser. */
export const fr = {
  start: 'Ce que vous écrivez s’enregistre au fur et à mesure.',
  saved: 'Enregistré à {time}.',
  draft: 'Enregistré en brouillon à {time}\u00a0: la vague est terminée, rien n’est compté.',
  choose: 'À vous de choisir\u00a0: deux réponses se contredisent.',
  unsaved: 'Pas encore enregistré.',
  writing: 'Enregistrement…',
  offline:
    'Hors ligne\u00a0: gardé sur cet appareil à {time}. Laissez cette page ouverte, ou rouvrez-la\u00a0: l’envoi se fera avec le réseau.',
  failing: 'Le site ne répond pas\u00a0: gardé sur cet appareil à {time}. Un nouvel essai suivra.',
  sent: 'Cette réponse est envoyée. Ce que vous changez ici est gardé sur cet appareil, et ne compte qu’une fois enregistré par le bouton.',
  gone: 'Cette adresse ne mène plus à aucune réponse\u00a0: elle a été effacée. Ce que vous écrivez n’est gardé que sur cet appareil\u00a0; copiez-le.',
  nowhere:
    'Le réseau manque, et ce navigateur ne garde rien (navigation privée\u00a0?)\u00a0: ne fermez pas cette page.',
  again: 'Le réseau est revenu\u00a0: tout est enregistré.',
  restored:
    'Ce que vous aviez écrit le {day} à {time}, et qui n’était pas parti, est revenu dans le formulaire.',
  otherTab:
    'Cette partie est ouverte dans un autre onglet. Ce que chacun enregistre est gardé\u00a0; s’ils se contredisent, vous choisirez.',
  unread: '«\u00a0{label}\u00a0» n’est pas encore enregistré\u00a0: {message}',
  more: 'Vos réponses font apparaître d’autres questions\u00a0: elles viendront en enregistrant.',
  stay: 'Le réseau manque\u00a0: rien n’est perdu, restez sur cette page et recommencez dans un moment.',
  conflict:
    '«\u00a0{label}\u00a0»\u00a0: un autre onglet, ou une autre personne, a enregistré «\u00a0{said}\u00a0». Ce que vous avez écrit est resté dans le champ.',
  mine: 'Garder ma réponse',
  theirs: 'Prendre l’autre',
  erase: 'Effacer de cet appareil ce qui n’est pas parti',
  erased: 'Effacé de cet appareil.',
  kept: 'Gardé sur cet appareil, pas encore parti',
  keptPart: '{part}, écrit le {day} à {time}',
};
export type Keeping = typeof fr;
