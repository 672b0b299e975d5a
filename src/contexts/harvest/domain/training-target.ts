/**
 * A row as a training with the one session that it tells. Rows of one title and one provider are one training: whoever
 * reads the file gathers their sessions (`sessionsOf`). A price without its kind is one that is told; a session without
 * its first day cannot be found by a date, and is left out with a word.
 */
import type { Document } from '../../records/public.ts';
import { TRAINING } from '../../trainings/public.ts';
import type { Mapping } from './mapping.ts';
import { type Remark, remark } from './remarks.ts';
import type { Target } from './target.ts';

export const TRAINING_TARGET: Target = {
  kind: TRAINING,
  adds: ['sources'],
  assumes: ['licence'],
  lists: new Set([
    ...['providers', 'competences', 'themes', 'stages', 'audiences', 'certifications', 'payers'],
    ...['territories', 'sources', 'sessions'],
  ]),
  told: new Set(),
  vital: ['name', 'summary'],
  finish,
};

function finish(document: Document, mapping: Mapping, _importedId: string, remarks: Remark[]): void {
  if (mapping.page)
    document.sources = [{ url: mapping.page, title: `${mapping.label} (${mapping.licence})`.slice(0, 300) }];
  price(document, remarks);
  const session = document.session as Document | undefined;
  delete document.session;
  if (!session) return;
  if (session.starts !== undefined) document.sessions = [session];
  else
    remarks.push(
      remark('session', {
        fr: 'premier jour absent ou illisible, session laissée de côté',
        en: 'first day missing or unreadable, session left out',
      }),
    );
}

/** From the column of prices, and that of amounts where there is one. */
function price(document: Document, remarks: Remark[]): void {
  const told = (document.price ?? {}) as { cost?: string; amount?: number };
  delete document.price;
  const amount = document.amount === undefined || document.amount === 0 ? told.amount : document.amount;
  const cost = told.cost ?? (document.amount === 0 ? 'free' : amount !== undefined ? 'amount' : undefined);
  delete document.amount;
  if (cost === 'amount' && amount === undefined)
    remarks.push(
      remark('price', {
        fr: 'payante sans montant, prix laissé inconnu',
        en: 'paid without an amount, price left unknown',
      }),
    );
  else if (cost !== 'amount' && amount !== undefined)
    remarks.push(
      remark('amount', {
        fr: 'montant d’une formation dite gratuite ou sur devis, laissé de côté',
        en: 'amount of a training told to be free or on quotation, left out',
      }),
    );
  if (cost === undefined || (cost === 'amount' && amount === undefined)) return;
  document.cost = cost;
  if (cost === 'amount' && amount !== undefined) document.amount = amount;
}
