/** What the person of an address is told when it is given up. In French: no language is kept with an address. */
export const disabledLetter = (address: string, outcome: string, page: string) => ({
  subject: 'Un webhook a été arrêté',
  text: `Bonjour,

Cinq envois de suite à ${address} n’ont pas été reçus (dernière réponse : ${outcome}). Terreau ne lui écrit plus.

Pour le reprendre : ${page}
`,
});
