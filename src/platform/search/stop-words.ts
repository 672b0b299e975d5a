/**
 * Words too common to search by, without accents. Missing on purpose, because they are also nouns, places or
 * acronyms that people look for: été, pas (de Calais), fait (maison), aura (the region), eu (a commune), mes, son, or.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a ai as au aux avec c ca car ce ceci cela celle celles celui ces cet cette ceux chez ci comme d dans de des donc
   dont du elle elles en entre es est et etait etaient etant etre eux fut ici il ils j je jusqu l la le les
   leur leurs lorsqu lui m ma mais me meme memes moi mon n ne ni nos notre nous on ont ou par parce pendant pour
   puisqu qu quand que quel quelle quelles quels quelqu qui quoi quoiqu s sa se selon sera seront ses si soi soit
   sont sur t ta te tes toi ton toujours tous tout toute toutes tres tu un une vers vos votre vous y`.split(
    /\s+/,
  ),
);

/** For a word without accents. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
