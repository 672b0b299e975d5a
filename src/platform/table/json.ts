import { DEEPEST_JSON, isDeeperThan } from '../../kernel/json-depth.ts';
import { featureRows, isFeatures } from './geojson.ts';
import { type Row, type Table, UnreadableFile } from './table.ts';

/** A list of objects, or an answer of an API that holds one under `results`, `data`, `records` or `items`. */
export function jsonTable(text: string, encoding: Table['encoding']): Table {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const { message } = error as Error;
    throw new UnreadableFile(
      `Le fichier JSON est mal formé\u00a0: ${message}.`,
      `The JSON file is malformed: ${message}.`,
    );
  }
  if (isDeeperThan(parsed, DEEPEST_JSON))
    throw new UnreadableFile(
      `Le fichier JSON emboîte plus de ${DEEPEST_JSON} niveaux d’objets\u00a0: ce n’est pas une liste de fiches.`,
      `The JSON file nests more than ${DEEPEST_JSON} levels of objects: it is no list of records.`,
    );
  if (isFeatures(parsed)) return { ...objectsTable(featureRows(parsed), encoding), format: 'geojson' };
  const list = listIn(parsed);
  if (!list)
    throw new UnreadableFile(
      'Le fichier JSON ne contient pas de liste d’objets.',
      'The JSON file does not hold a list of objects.',
    );
  return objectsTable(list, encoding);
}

/** Objects as a table; an object within one gives columns such as `perimeter.name`. */
export function objectsTable(list: readonly object[], encoding: Table['encoding'] = 'utf-8'): Table {
  const flat = list.map((each) => Object.fromEntries(flatten(each)));
  const columns = [...new Set(flat.flatMap((each) => Object.keys(each)))];
  async function* rows(): AsyncGenerator<Row> {
    for (const [index, cells] of flat.entries()) yield { line: index + 1, cells };
  }
  return { columns, rows: rows(), format: 'json', encoding, delimiter: null };
}

function listIn(parsed: unknown): object[] | null {
  if (Array.isArray(parsed)) return parsed.every(isObject) ? parsed : null;
  if (!isObject(parsed)) return null;
  const found = ['results', 'data', 'records', 'items'].map(
    (key) => (parsed as Record<string, unknown>)[key],
  );
  return (
    found.map((each) => (Array.isArray(each) ? listIn(each) : null)).find((each) => each !== null) ?? null
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flatten(value: object, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, each]): [string, string][] => {
    const name = prefix + key;
    if (each === null || each === undefined) return [[name, '']];
    if (isObject(each)) return flatten(each, `${name}.`);
    return [[name, typeof each === 'object' ? JSON.stringify(each) : String(each).trim()]];
  });
}
