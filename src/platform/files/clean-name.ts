/** The name of a file that somebody sent, made safe for any system and for a header. Pure. */

const LONGEST = 80;
/** Windows takes these for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** `../Bilan 2024.PDF.exe`, `pdf` → `Bilan 2024.PDF.pdf`. The ending is that of what the file truly is. */
export function cleanName(given: string, extension: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/gu, '')
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replaceAll(/[<>:"|?*%#&{}$!'`@+=;,^~[\]()]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\.{2,}/g, '.')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  const short = [...stem].slice(0, LONGEST).join('').trim();
  return `${short === '' || DEVICE.test(short) ? 'fichier' : short}.${extension}`;
}

/** `attachment; filename="…"; filename*=UTF-8''…` (RFC 6266), the first in ASCII for those who read only that. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\]/g, '');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
