/** Words of keeping and sharing a diagnosis, and of the record that it may become. */
export const fr = {
  ownAddress: 'L’adresse de votre diagnostic, à copier',
  readOnlyTitle: 'Résultat partagé, en lecture seule',
  readOnly:
    'Le collectif qui a répondu partage ce résultat. Personne ne peut le changer depuis cette adresse, et le collectif peut la retirer quand il veut.',
  commonOn: (day: string) => `Position commune du ${day}.`,
  changedSince: (day: string) => `Modifiée depuis, le ${day}.`,
  toKeep: 'Garder, partager, effacer',
  toVoices: 'Répondre à plusieurs voix',
  keepTitle: 'Garder et partager ce diagnostic',
  back: 'Revenir au résultat',
  ownTitle: 'Votre adresse',
  ownBody:
    'Qui la connaît peut lire, changer et effacer vos réponses. Notez-la\u00a0: sans elle, personne ne peut les retrouver, nous non plus.',
  shareTitle: 'Une adresse pour lire seulement',
  shareBody:
    'Elle montre le résultat à jour, sans rien pouvoir changer. Donnez-la à vos membres, à un financeur, à une élue ou un élu. Vous pouvez la retirer\u00a0: elle ne mènera plus à rien.',
  shareCreate: 'Créer une adresse de lecture',
  shareAddress: 'L’adresse de lecture, à copier',
  shareRevoke: 'Retirer cette adresse',
  shareRevoked: 'L’adresse de lecture est retirée.',
  dataTitle: 'Vos données',
  dataJson: 'Le résultat en données (JSON)',
  recordLink: 'Voir la fiche de coopération que ce diagnostic donnerait',
  eraseLink: 'Modifier ou effacer les réponses',
  recordTitle: 'La fiche de coopération que ce diagnostic donnerait',
  recordLead:
    'Voici ce que l’atlas montrerait de votre coopération. Rien n’est publié d’ici. Pour la proposer à l’atlas, recopiez-en ce qui convient dans le formulaire\u00a0: quelqu’un la relira.',
  recordPropose: 'Ouvrir le formulaire',
  recordNotPublished:
    'Vous pouvez déjà l’enregistrer chez vous, la relire à plusieurs et la compléter. Vérifiez qu’elle ne nomme aucune personne.',
  recordOf: 'Elle reprend la fiche déjà publiée, avec vos réponses\u00a0:',
  recordName: 'Le nom de la coopération',
  recordNameHint: 'Ni vos réponses ni votre adresse ne le gardent\u00a0: il ne sert qu’à cette fiche.',
  recordNameFault: 'Écrivez au moins deux caractères, et deux cents au plus.',
  recordNameSend: 'Mettre ce nom dans la fiche',
  recordUnnamed: 'Coopération à nommer',
  recordToDescribe: 'Coopération territoriale à décrire.',
  recordDownload: 'Télécharger la fiche (JSON)',
  recordAsData: 'La fiche, telle qu’elle serait enregistrée',
  recordNote: (day: string) =>
    `Fiche tirée d’un diagnostic fait le ${day}, par un collectif, sur Terreau. À relire avant toute publication.`,
  since: (words: string) => `À ce stade\u00a0: ${words.toLowerCase()}.`,
  recordFact: {
    places: 'Territoires',
    themes: 'Thèmes',
    models: 'Modèles',
    carrying: 'Portage',
    legalForm: 'Forme juridique',
    around: 'Autour de la table',
  },
};

export type Messages = typeof fr;
