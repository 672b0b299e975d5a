/** A file that goes with a work, as its record tells it. The file itself is kept apart, under its identifier. */
import { z } from 'zod';

export const FILE_TYPES = {
  'application/pdf': { extension: 'pdf', fr: 'PDF', en: 'PDF' },
  'application/vnd.oasis.opendocument.text': { extension: 'odt', fr: 'Texte ODT', en: 'ODT text' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    fr: 'Texte DOCX',
    en: 'DOCX text',
  },
  'image/jpeg': { extension: 'jpg', fr: 'Image JPEG', en: 'JPEG image' },
  'image/png': { extension: 'png', fr: 'Image PNG', en: 'PNG image' },
  'image/webp': { extension: 'webp', fr: 'Image WebP', en: 'WebP image' },
} as const;
export type FileType = keyof typeof FILE_TYPES;

export const isFileType = (text: string): text is FileType => Object.hasOwn(FILE_TYPES, text);
export const isImage = (type: FileType): boolean => type.startsWith('image/');

export const MOST_BYTES = 50 * 1024 * 1024;
export const LONGEST_ALT = 300;

export const storedFile = z
  .strictObject({
    id: z.uuid(),
    name: z.string().min(1).max(120),
    type: z.enum(Object.keys(FILE_TYPES) as [FileType, ...FileType[]]),
    bytes: z.int().min(1).max(MOST_BYTES),
    width: z.int().min(1).max(20_000).optional(),
    height: z.int().min(1).max(20_000).optional(),
    alt: z
      .string()
      .trim()
      .min(1)
      .max(LONGEST_ALT)
      .optional()
      .meta({ description: 'What an image shows, for whoever does not see it.' }),
  })
  .refine(({ type, alt }) => !type.startsWith('image/') || alt !== undefined, {
    path: ['alt'],
    error: 'required',
  });
export type StoredFile = z.infer<typeof storedFile>;

/** Where a file is read: apart from the pages, under a name that says what it is. */
export const filePath = ({ id, name }: Pick<StoredFile, 'id' | 'name'>): string =>
  `/fichiers/${id}/${encodeURIComponent(name)}`;
