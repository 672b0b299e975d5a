/** The records that a proposal names, put in the identifiers of whoever reads it. */
import type { Json } from '../../records/public.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every text that has the shape of an identifier, once. */
export function namedIn(values: readonly Json[]): string[] {
  const found = new Set<string>();
  const look = (value: Json): void => {
    if (typeof value === 'string') {
      if (UUID.test(value)) found.add(value);
    } else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  values.forEach(look);
  return [...found];
}

export function renamedFor(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamedFor(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamedFor(each, names)]));
}
