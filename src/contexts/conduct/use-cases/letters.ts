/** Letters that a person has sent to others: what may leave today, and what left, in the transaction that keeps it. */
import { addressKey, type EmailAddress } from '../../../kernel/email-address.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { LETTER_SECONDS, type LetterKind, LetterRoom } from '../domain/letters.ts';
import { lettersSince } from '../queries.ts';
import { noteLetters, waitTurn } from '../store.ts';
import { addressHash, personHash } from './keyed.ts';

export interface Letters {
  /** Takes one letter to an address, or says whose limit is reached; what is taken is counted by `note`. */
  take(to: EmailAddress): 'taken' | 'person' | 'address';
  note(): Promise<void>;
}

/** Two at once by one person are counted one after the other. Two queries, and one to note. */
export async function lettersOf(
  tx: Transaction,
  { clock, secret }: { clock: () => Date; secret: string },
  { kind, personId, to }: { kind: LetterKind; personId: string; to: readonly EmailAddress[] },
): Promise<Letters> {
  const at = clock();
  const by = personHash(secret, personId);
  const hashes = new Map(to.map((each) => [addressKey(each), addressHash(secret, each)]));
  await waitTurn(tx, by);
  const since = new Date(at.getTime() - LETTER_SECONDS * 1000);
  const known = await lettersSince(tx, kind, { by, to: [...hashes.values()], since });
  const received = new Map(
    [...hashes].map(([key, hash]) => [key, known.received.get(hash.toString('hex')) ?? 0]),
  );
  const room = new LetterRoom(kind, known.sent, received);
  const taken: Buffer[] = [];
  return {
    take(address) {
      const key = addressKey(address);
      const hash = hashes.get(key) ?? addressHash(secret, address);
      const answer = room.take(key);
      if (answer === 'taken') taken.push(hash);
      return answer;
    },
    note: () => noteLetters(tx, { at, kind, by, to: taken }),
  };
}
