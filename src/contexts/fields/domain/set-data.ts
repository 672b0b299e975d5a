/** A set of fields as the API and the dumps give it. Definitions are public; what is said in them is not always. */
import type { FieldSet } from './definition.ts';

export function setAsData({ code, owner, name, fields }: FieldSet, baseUrl: string) {
  return {
    code,
    url: `${baseUrl}/reseaux/${code}/champs`,
    owner: owner.kind === 'organisation' ? { organisation: owner.id } : { territory: owner.id },
    name,
    fields: fields.map(({ code: own, kind, definition, position, retired, version }) => ({
      code: own,
      kind,
      position,
      retired,
      version,
      ...definition,
    })),
  };
}
