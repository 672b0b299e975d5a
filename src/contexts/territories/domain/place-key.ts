/**
 * The form under which a place is looked up: no case, accent, apostrophe or hyphen; « st » is saint, « ste » sainte;
 * « 13ème », « 13e » and « 1er » are one writing of an ordinal. Not the normaliser of texts: in a name no word is a
 * stop word (La Rochelle, Le Port) and no word an acronym.
 */
export function placeKey(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .normalize('NFKD')
      // Accents, and what is seen by nobody but pasted by everybody: soft hyphens, zero-width spaces.
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ')
      .map(word)
      .join(' ')
  );
}

function word(text: string): string {
  if (text === 'st') return 'saint';
  if (text === 'ste') return 'sainte';
  return text.replace(/^(\d+)(er|ere|eme|ieme)$/, '$1e');
}
