/**
 * The form under which a place is looked up: no case, accent, apostrophe or hyphen; « st » is saint, « ste » sainte;
 * « 13ème », « 13e » and « 1er » are one writing of an ordinal.
 */
export function placeKey(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(word)
    .join(' ');
}

function word(text: string): string {
  if (text === 'st') return 'saint';
  if (text === 'ste') return 'sainte';
  return text.replace(/^(\d+)(er|ere|eme|ieme)$/, '$1e');
}
