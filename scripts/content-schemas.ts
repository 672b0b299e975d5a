/** Writes `content/schemas/`: run it with node after a change to the shape of a record. */
import { writeFileSync } from 'node:fs';
import { contentSchemas } from '../src/contexts/catalogue/domain/content-schemas.ts';

const FOLDER = new URL('../content/schemas/', import.meta.url);

for (const [name, text] of contentSchemas()) {
  writeFileSync(new URL(name, FOLDER), text);
  console.log(`content/schemas/${name}`);
}
