/**
 * Writes `content/schemas/`: `node scripts/content-schemas.ts`, after a change to the shape of a record.
 * The schemas come through Vite, since what a context shows to others includes views, which Node cannot read.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

type ContentSchemas = typeof import('../src/contexts/catalogue/domain/content-schemas.ts');

const SCHEMAS = new URL('../src/contexts/catalogue/domain/content-schemas.ts', import.meta.url);
const FOLDER = new URL('../content/schemas/', import.meta.url);

const { module } = await runnerImport<ContentSchemas>(fileURLToPath(SCHEMAS));
for (const [name, text] of module.contentSchemas()) {
  writeFileSync(new URL(name, FOLDER), text);
  console.log(`content/schemas/${name}`);
}
