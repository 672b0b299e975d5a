/**
 * One row of a file as a grant, or the reason why it cannot be one. What a cell does not say clearly stays unknown,
 * with a warning; a row is refused when who, when, how much or for what would be wrong rather than unknown. Reasons
 * never repeat the name of a beneficiary that may be a person.
 */
import { amountIn, dateIn, plain, yesNoIn } from '../../../kernel/cells.ts';
import { parseRna, parseSiren, parseSiret, type Siren, type Siret } from '../../../kernel/identifiers.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { COLUMNS, type Column, type Titles } from './columns.ts';
import type { Grant } from './grant.ts';
import { maybeNaturalPerson } from './natural-person.ts';

export interface Remark {
  column: string;
  reason: string;
}
export type ReadGrant = { grant: Grant; remarks: Remark[] } | { refused: Remark; remarks: Remark[] };

/** The territory that a code or a name means, when it means one only. */
export type FindPlace = (text: string, kind?: 'commune') => TerritoryId | null;

const NAME = 300;
const OBJECT = 1000;
const NOT_AWARDED = /refus|rejet|ineligible|instruction|abandon|annul/;

export function readGrant(
  cells: Readonly<Record<string, string>>,
  titles: Titles,
  findPlace: FindPlace,
): ReadGrant {
  const remarks: Remark[] = [];
  const titleOf = (column: Column) => titles.of[column] ?? COLUMNS[column][0];
  const text = (column: Column) => (cells[titles.of[column] ?? ''] ?? '').replace(/\s+/g, ' ').trim();
  const warn = (column: Column, reason: string) => {
    remarks.push({ column: titleOf(column), reason });
    return null;
  };
  const refuse = (column: Column, reason: string): ReadGrant => ({
    refused: { column: titleOf(column), reason },
    remarks,
  });
  const siret = (column: Column): Siret | Siren | null => {
    const given = text(column);
    return given === '' ? null : (numberIn(given) ?? warn(column, numberReason(given)));
  };

  const status = text('status');
  if (NOT_AWARDED.test(plain(status)))
    return refuse(
      'status',
      `demande «\u00a0${status.slice(0, 40)}\u00a0»\u00a0: pas une subvention accordée`,
    );
  const funderName = text('funderName').slice(0, NAME);
  if (funderName === '') return refuse('funderName', 'le nom de l’attribuant manque');
  const beneficiaryName = text('beneficiaryName').slice(0, NAME);
  if (beneficiaryName === '') return refuse('beneficiaryName', 'le nom du bénéficiaire manque');
  const beneficiarySiret = siret('beneficiarySiret');
  const rna = text('beneficiaryRna');
  const beneficiaryRna =
    rna === '' ? null : (parseRna(rna) ?? warn('beneficiaryRna', 'numéro RNA mal formé, laissé inconnu'));
  if (maybeNaturalPerson(beneficiaryName, beneficiarySiret, beneficiaryRna))
    return refuse(
      'beneficiaryName',
      'peut-être une personne physique (ni RNA ni mot d’une structure dans le nom)\u00a0: rien n’en est gardé. Si c’est une structure, donnez son SIRET ou son numéro RNA, et son nom complet.',
    );

  const day = text('agreedOn');
  const agreedOn = dateIn(day);
  if (agreedOn === null)
    return refuse(
      'agreedOn',
      day === '' ? 'la date manque' : `date impossible\u00a0: «\u00a0${day.slice(0, 40)}\u00a0»`,
    );
  const object = text('object').slice(0, OBJECT);
  if (object === '') return refuse('object', 'l’objet manque');
  const said = text('amount');
  const amount = said === '' ? warn('amount', 'montant absent, laissé inconnu') : wholeAmount(said);
  if (amount === 'negative')
    return refuse(
      'amount',
      'montant négatif\u00a0: une annulation ou un reversement n’est pas une subvention accordée',
    );
  if (amount === 'unreadable')
    return refuse('amount', `montant illisible\u00a0: «\u00a0${said.slice(0, 40)}\u00a0»`);

  const portion = text('share');
  const share =
    portion === ''
      ? null
      : (shareIn(portion) ?? warn('share', 'pourcentage hors de 0,01 à 1, laissé inconnu'));
  const kind = plain(text('kind'));
  const notified = text('euNotified');
  const number = text('number');
  return {
    remarks,
    grant: {
      funderName,
      funderSiret: siret('funderSiret'),
      beneficiaryName,
      beneficiarySiret,
      beneficiaryRna,
      agreedOn,
      decision: text('decision').slice(0, NAME) || null,
      object,
      amount,
      share,
      inKind: /\ben nature\b/.test(kind),
      cash: kind === '' || /numeraire/.test(kind),
      payment:
        [text('payment'), text('paymentWords')]
          .filter((each) => each !== '')
          .join(', ')
          .slice(0, NAME) || null,
      ...period(text('paid'), (reason) => warn('paid', reason)),
      rae: text('rae').slice(0, 20) || null,
      euNotified:
        notified === '' ? null : (yesNoIn(notified) ?? warn('euNotified', 'ni oui ni non, laissé inconnu')),
      programme: text('programme').slice(0, NAME) || null,
      place: placeOf(text('place'), /commune/i.test(titleOf('place')), beneficiarySiret, findPlace),
      number:
        number === ''
          ? null
          : [number, text('year')]
              .filter((each) => each !== '')
              .join('/')
              .slice(0, 120),
      other: Object.fromEntries(
        [...titles.kept].flatMap(([title, name]) => {
          const cell = cells[title] ?? '';
          return cell === '' ? [] : [[name, cell.slice(0, OBJECT)]];
        }),
      ),
    },
  };
}

/** A SIRET, or a SIREN alone. A spreadsheet that took it for a number has dropped its leading zeros. */
function numberIn(text: string): Siret | Siren | null {
  const digits = text.replace(/\D/g, '');
  return parseSiret(text) ?? parseSiren(text) ?? (digits.length === 13 ? parseSiret(`0${digits}`) : null);
}

const numberReason = (text: string): string =>
  /e\+?\d/i.test(text)
    ? 'SIRET abîmé par un tableur (notation scientifique)\u00a0: mettez la colonne en texte. Laissé inconnu'
    : 'SIRET mal formé ou de clé fausse, laissé inconnu';

/** A cell that is an amount and nothing else, in cents. */
function wholeAmount(text: string): number | 'negative' | 'unreadable' {
  const bare = plain(text).replace(/\s*(€|eur|euros?)$/, '');
  if (/^[-\u2212(]/.test(bare)) return 'negative';
  if (!/^\d[\d\s.,']*$/.test(bare)) return 'unreadable';
  // The schema writes a point, people a comma: whichever comes last, before one or two digits, is the decimal mark.
  return amountIn(bare, /\.\d{1,2}$/.test(bare) ? '.' : ',') ?? 'unreadable';
}

/** « 0.45 », « 0,45 » or « 45 % », in ten-thousandths. */
function shareIn(text: string): number | null {
  const said = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(plain(text));
  if (!said) return null;
  const value = Number((said[1] ?? '').replace(',', '.'));
  const share = Math.round(value * (said[2] === '%' || value > 1 ? 100 : 10_000));
  return share >= 1 && share <= 10_000 ? share : null;
}

/** « 2017-03-14 » or « 2017-03-14/2018-03-14 ». Which of two reversed dates is wrong cannot be known. */
function period(text: string, warn: (reason: string) => null): Pick<Grant, 'paidFrom' | 'paidUntil'> {
  const nothing = { paidFrom: null, paidUntil: null };
  if (text === '') return nothing;
  const [from, until] = [dateIn(text, 'first'), dateIn(text, 'last')];
  if (from === null || until === null) {
    warn('dates de versement impossibles, laissées inconnues');
    return nothing;
  }
  if (from > until) {
    warn('période de versement inversée, laissée inconnue');
    return nothing;
  }
  return { paidFrom: from, paidUntil: until };
}

/** What the file says; else where the beneficiary sits, when its SIREN is that of a grouping of communes. */
function placeOf(
  text: string,
  commune: boolean,
  siret: string | null,
  findPlace: FindPlace,
): TerritoryId | null {
  const code = /^(\d{5}|2[ab]\d{3})$/i.test(text);
  const told =
    text === ''
      ? null
      : code
        ? findPlace(`commune-${text.toUpperCase()}`)
        : findPlace(text, commune ? 'commune' : undefined);
  return told ?? (siret === null ? null : findPlace(`epci-${siret.slice(0, 9)}`));
}
