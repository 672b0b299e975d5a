/** Files as people send them, good and bad, made on the spot. */
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

/** A PDF of these pages. `more`: entries of its catalogue; `trailer`: of its trailer. */
export function pdf(pages: readonly string[], { more = '', trailer = '' } = {}): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((text, at) => {
      const content = `BT /F1 12 Tf 50 700 Td (${text.replaceAll(/[()\\]/g, '')}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
        `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let body = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(Buffer.byteLength(body, 'latin1'));
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = Buffer.byteLength(body, 'latin1');
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

/** Opens only with a password, which nobody knows. */
export const encryptedPdf = (): Buffer =>
  pdf(['secret'], {
    trailer: `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /O <${'1f'.repeat(32)}> /U <${'2e'.repeat(32)}> /P -44 >>`,
  });

export const scriptedPdf = (): Buffer =>
  pdf(['piège'], { more: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' });

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const paragraphs = (text: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('')}</w:body></w:document>`;

/** `more`: entries of the archive beside the text. */
export const docx = (text: string, more: Record<string, Uint8Array> = {}): Buffer =>
  Buffer.from(
    zipSync(
      {
        '[Content_Types].xml': strToU8(CONTENT_TYPES),
        '_rels/.rels': strToU8(RELATIONS),
        'word/document.xml': strToU8(paragraphs(text)),
        ...more,
      },
      { level: 1 },
    ),
  );

/** A few hundred kilobytes that unfold into far more. */
export const bomb = (): Buffer => docx('boum', { 'word/media/zero.xml': new Uint8Array(130 * 1024 * 1024) });

export const odt = (text: string, more: Record<string, Uint8Array> = {}): Buffer =>
  Buffer.from(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'META-INF/manifest.xml': strToU8('<manifest:manifest xmlns:manifest="urn:oasis:manifest"/>'),
      'content.xml': strToU8(
        `<?xml version="1.0"?><office:document-content><office:body><office:text>${text
          .split('\n')
          .map((line) => `<text:p>${line}</text:p>`)
          .join('')}</office:text></office:body></office:document-content>`,
      ),
      ...more,
    }),
  );

/** A photograph that says where and with what it was taken, lying on its side. */
export const photo = (width = 320, height = 200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 120, b: 60 } } })
    .withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Make: 'Appareil de test' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '48/1 6/1 0/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '1/1 40/1 0/1',
        },
      },
    })
    .jpeg()
    .toBuffer();

export const SCRIPTED_SVG = Buffer.from(
  '<?xml version="1.0"?>\n<!-- -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
