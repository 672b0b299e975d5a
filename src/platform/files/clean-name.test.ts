import { describe, expect, it } from 'vitest';
import { cleanName, disposition } from './clean-name.ts';

describe('the name of a file', () => {
  it.each([
    ['Bilan 2024.pdf', 'pdf', 'Bilan 2024.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['\\\\serveur\\lou\\récit.docx', 'docx', 'récit.docx'],
    ['facture.pdf.exe', 'pdf', 'facture.pdf.pdf'],
    ['image.svg', 'webp', 'image.webp'],
    ['con.pdf', 'pdf', 'fichier.pdf'],
    ['', 'odt', 'fichier.odt'],
    ['...', 'odt', 'fichier.odt'],
    ['a\u202egpj.exe', 'pdf', 'agpj.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'pdf', 'aSet-Cookie x 1.pdf'],
    ['"><img src=x>.png', 'webp', 'img src x.webp'],
    [`${'é'.repeat(300)}.pdf`, 'pdf', `${'é'.repeat(80)}.pdf`],
    ['\ud800.pdf', 'pdf', 'fichier.pdf'],
  ])('%s (%s) → %s', (given, extension, clean) => expect(cleanName(given, extension)).toBe(clean));

  it('keeps its accents in a header, and closes nothing', () => {
    expect(disposition('attachment', 'récit d’été.pdf')).toBe(
      `attachment; filename="recit dete.pdf"; filename*=UTF-8''r%C3%A9cit%20d%E2%80%99%C3%A9t%C3%A9.pdf`,
    );
  });
});
