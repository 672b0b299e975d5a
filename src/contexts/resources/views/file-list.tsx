/** The files of a work: photographs shown, documents to download. */
import { contentLang, type Page } from '../../../kernel/page.ts';
import { FILE_TYPES, filePath, isImage, type StoredFile } from '../domain/file.ts';
import { words } from './words.ts';

export function Photos({ page, files }: { page: Page; files: readonly StoredFile[] }) {
  const photos = files.filter(({ type }) => isImage(type));
  if (photos.length === 0) return null;
  return (
    <section>
      <h2>{words(page).photos}</h2>
      <ul class="photos" role="list">
        {photos.map((photo) => (
          <li>
            <a href={filePath(photo)}>
              <img
                src={filePath(photo)}
                alt={photo.alt ?? ''}
                lang={contentLang(page)}
                width={photo.width}
                height={photo.height}
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Documents({ page, files }: { page: Page; files: readonly StoredFile[] }) {
  const m = words(page);
  const documents = files.filter(({ type }) => !isImage(type));
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>{m.files}</h2>
      <ul>
        {documents.map((file) => (
          <li>
            <a href={filePath(file)} download={file.name}>
              {file.name}
            </a>{' '}
            <span class="hint">
              {FILE_TYPES[file.type][page.locale]}, {m.size(file.bytes)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
