/** The JSON schemas of the content files, from the same schemas that the register parses with. */
import { z } from 'zod';
import { cooperation } from '../../cooperations/public.ts';
import { mapping } from '../../harvest/public.ts';
import { organisation } from '../../organisations/public.ts';
import { programme } from '../../programmes/public.ts';
import { resource } from '../../resources/public.ts';
import { training } from '../../trainings/public.ts';

const $schema = { type: 'string' };

/** The text of each schema file by its name: what `content/schemas/` must hold. */
export function contentSchemas(): ReadonlyMap<string, string> {
  const kinds = { cooperation, organisation, programme, resource, training, mapping };
  return new Map(
    Object.entries(kinds).map(([kind, schema]) => [
      `${kind}.schema.json`,
      `${JSON.stringify(jsonSchema(schema), null, 2)}\n`,
    ]),
  );
}

/** What people write (defaults may be left out), with the `$schema` that a file itself may carry. */
function jsonSchema(schema: z.ZodType): object {
  const written = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { ...written, properties: { $schema, ...written.properties } };
}
