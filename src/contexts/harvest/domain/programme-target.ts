/** A row as a programme: its family follows from its types; what contradicts itself stays unknown. */
import { FUNDING_TYPES } from '../../../kernel/programme-terms.ts';
import { PROGRAMME } from '../../programmes/public.ts';
import type { Document } from '../../records/public.ts';
import type { Mapping } from './mapping.ts';
import { type Remark, remark } from './remarks.ts';
import { sourceOf } from './source-of.ts';
import type { Target } from './target.ts';

export const PROGRAMME_TARGET: Target = {
  kind: PROGRAMME,
  adds: [],
  assumes: [],
  lists: new Set([
    'territories',
    'excluded',
    'themes',
    'types',
    'operators',
    'stages',
    'purposes',
    'models',
    'audiences',
    'legalForms',
    'dimensions',
    'modes',
    'inKind',
    'steps',
    'documents',
    'inherits',
  ]),
  told: new Set(['applicants', 'functions', 'rules']),
  vital: ['name', 'types', 'family', 'summary'],
  finish(document, mapping, importedId, remarks) {
    const types = Array.isArray(document.types) ? document.types : [];
    document.family ??= types.some((type) => typeof type === 'string' && type in FUNDING_TYPES)
      ? 'funding'
      : 'support';
    if (types.length === 0)
      document.types = [document.family === 'funding' ? 'other_funding' : 'other_support'];
    document.status ??= 'unknown';
    document.sources = sourceOf(mapping, addressOf(document));
    document.provenance = provenanceOf(document, mapping, importedId);
    unreversed(document, remarks);
  },
};

const addressOf = ({ url, provenance }: Document) => url ?? (provenance as Document | undefined)?.url;

const provenanceOf = ({ provenance }: Document, mapping: Mapping, importedId: string): Document => ({
  source: mapping.source,
  importedId: importedId.slice(0, 200),
  licence: mapping.licence,
  ...(mapping.mention ? { mention: mapping.mention } : {}),
  ...(provenance as Document | undefined),
});

/** A least above its most, an opening after its closing: which of the two is wrong cannot be known. */
function unreversed(document: Document, remarks: Remark[]): void {
  const drop = (holder: Document, low: string, high: string, fr: string, en: string) => {
    const [a, b] = [holder[low], holder[high]];
    if (a === undefined || b === undefined || a === null || b === null || a <= b) return;
    delete holder[low];
    delete holder[high];
    remarks.push(remark(`${low}, ${high}`, { fr, en }));
  };
  drop(
    document,
    ...(['amountMin', 'amountMax'] as const),
    'montants inversés, laissés inconnus',
    'amounts the wrong way round, left unknown',
  );
  drop(
    document,
    ...(['rateMin', 'rateMax'] as const),
    'taux inversés, laissés inconnus',
    'rates the wrong way round, left unknown',
  );
  const calendar = document.calendar as Document | undefined;
  if (!calendar) return;
  drop(
    calendar,
    ...(['opens', 'closes'] as const),
    'la clôture précède l’ouverture, dates laissées inconnues',
    'it closes before it opens, dates left unknown',
  );
  if (!calendar.type) calendar.type = 'dated';
}
