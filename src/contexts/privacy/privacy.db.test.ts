import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { REGISTER } from '../../services.ts';
import { rulesOf, tablesOf } from './domain/register.ts';
import { applyRetention } from './use-cases/apply-retention.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

const all = async (query: string, values: unknown[] = []) => (await base.pool.query(query, values)).rows;

/** Names of columns that may bear on a person. */
const LOOKS_PERSONAL =
  /mail|^address|address_key|ip_address|user_agent|person|name$|^author|^actor|_by$|phone|birth|identifier|token|password|secret|signer|contact|_hash$|^hash$/;

/** Columns that look personal and are not, with the reason. A new line here is a claim somebody answers for. */
const NOT_PERSONAL: Readonly<Record<string, string>> = {
  'record.name': 'the name of a public record',
  'territory.name': 'the name of a place',
  'territory_alias.name': 'the name of a place',
  'territory.replaced_by': 'the place that took its place',
  'migration.name': 'the name of a file',
  'awarded_grant.funder_name': 'a public body',
  'awarded_grant.beneficiary_name':
    'a body: imports leave natural persons out (grants/domain/natural-person.ts)',
  'link.address': 'the web address that a public record states',
  'link_use.address': 'the same',
  'proposal.name': 'the name of a public record, and shown to its author',
  'peer_instance.name': 'the name that another instance gives itself',
  'peer_instance.address': 'the web address of another instance',
};

describe('the register', () => {
  test('declares every column that looks personal', async () => {
    const columns: { table: string; column: string }[] = await all(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
    );
    const declared = new Set(
      tablesOf(REGISTER).flatMap(({ table, shown, sealed }) =>
        [...shown, ...sealed].map((column) => `${table}.${column}`),
      ),
    );
    const silent = columns
      .filter(({ column }) => LOOKS_PERSONAL.test(column))
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => !declared.has(name) && NOT_PERSONAL[name] === undefined);
    expect(silent).toEqual([]);
    expect(columns.length).toBeGreaterThan(100);
  });

  test('declares only tables and columns that exist', async () => {
    const columns = await all(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    const known = new Set(columns.map(({ name }) => name));
    const named = [
      ...tablesOf(REGISTER).flatMap(({ table, of, shown, sealed, erasure }) => {
        const touched = typeof erasure === 'object' ? [erasure.sign, ...erasure.empty] : [];
        return [...of.map(({ column }) => column), ...shown, ...sealed, ...touched].map(
          (column) => `${table}.${column}`,
        );
      }),
      ...rulesOf(REGISTER).flatMap(({ table, from, only, unless, empty = [] }) =>
        [from, ...(only ? [only.column] : []), ...(unless ? [unless] : []), ...empty].map(
          (column) => `${table}.${column}`,
        ),
      ),
    ];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('a rule has one code, and so has a processing', () => {
    for (const codes of [rulesOf(REGISTER).map(({ code }) => code), REGISTER.map(({ code }) => code)])
      expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});

const NOW = new Date('2026-11-25T10:00:00Z');
const ago = (days: number, seconds = 0) => new Date(NOW.getTime() - days * 86_400_000 - seconds * 1000);
const bytes = (text: string) => Buffer.from(text.padEnd(32, '.').slice(-32));
const proposal = (id: string, state: string, created: Date, decided: Date | null, email: string) =>
  all(
    `insert into proposal (id, kind, changes, name, territories, reason, author, email, locale, token_hash, state, created_at, decided_at, taken)
     values ($1, 'cooperation', '[{"field":"name"}]', 'Essai', '{}', 'essai', 'Camille', $2, 'fr', $3, $4, $5, $6, $7)`,
    [id, email, bytes(id), state, created, decided, state === 'accepted' ? [] : null],
  );
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** For each rule: rows on either side of its limit, and what is left of them. `keys`: before, then after. */
const CASES: Record<string, { put: () => Promise<unknown>; left: string; keys: unknown[] }> = {
  'accounts.requests': {
    put: () =>
      all(`insert into sign_in_request (at, email_hash) values ($1, 'over'), ($2, 'kept')`, [
        ago(1),
        ago(1, -1),
      ]),
    left: `select convert_from(email_hash, 'UTF8') as key from sign_in_request`,
    keys: ['kept'],
  },
  'accounts.links': {
    put: () =>
      all(
        `insert into person_link (id, identifier, value, expires_at, created_at, updated_at)
         values ('over', 'a', '{}', $1, $1, $1), ('kept', 'b', '{}', $2, $1, $1)`,
        [NOW, ago(0, -1)],
      ),
    left: `select id as key from person_link`,
    keys: ['kept'],
  },
  'accounts.sessions': {
    put: () =>
      all(
        `insert into person_session (id, person_id, token, expires_at, created_at, updated_at)
         values ('over', 'p', 'a', $1, $1, $1), ('kept', 'p', 'b', $2, $1, $1)`,
        [NOW, ago(0, -1)],
      ),
    left: `select id as key from person_session`,
    keys: ['kept'],
  },
  'accounts.tokens': {
    put: () =>
      all(
        `insert into purpose_token (token_hash, purpose, data, created_at, expires_at)
         values ($1, 'over', '{}', $3, $4), ($2, 'kept', '{}', $3, $5)`,
        [bytes('1'), bytes('2'), ago(9), NOW, ago(0, -1)],
      ),
    left: `select purpose as key from purpose_token`,
    keys: ['kept'],
  },
  'contributions.unconfirmed': {
    put: async () => {
      await proposal(uuid(1), 'unconfirmed', ago(2), null, 'a@example.org');
      await proposal(uuid(2), 'unconfirmed', ago(2, -1), null, 'b@example.org');
      await proposal(uuid(3), 'open', ago(90), null, 'c@example.org');
    },
    left: `select id as key from proposal where state in ('unconfirmed', 'open') order by id`,
    keys: [uuid(2), uuid(3)],
  },
  'contributions.addresses': {
    put: async () => {
      await proposal(uuid(4), 'refused', ago(99), ago(30), 'd@example.org');
      await proposal(uuid(5), 'refused', ago(99), ago(30, -1), 'e@example.org');
    },
    left: `select email as key from proposal where state = 'refused' order by id`,
    keys: [null, 'e@example.org'],
  },
  'tokens.answers': {
    put: async () => {
      await all(
        `insert into api_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
         values ($1, 'p', 'essai', $2, '{propose}', $3, $3::timestamptz + interval '9 days')`,
        [uuid(9), Buffer.alloc(32, 9), ago(3)],
      );
      await all(
        `insert into api_answer (token_id, key, request_hash, status, headers, body, at)
         values ($1, 'over', '', 200, '{}', '{}', $2), ($1, 'kept', '', 200, '{}', '{}', $3)`,
        [uuid(9), ago(1), ago(1, -1)],
      );
    },
    left: `select key from api_answer`,
    keys: ['kept'],
  },
  'alerts.unconfirmed': {
    put: () =>
      all(
        `insert into alert (id, address, address_key, subject_kind, subject, locale, rhythm, asked_at, asks, erase_at, confirmed_at, due_on, memory) values
         ($1, 'a@example.org', 'a@example.org', 'list', 'over', 'fr', 'daily', $4, 1, $5, null, null, null),
         ($2, 'b@example.org', 'b@example.org', 'list', 'kept', 'fr', 'daily', $4, 1, $6, null, null, null),
         ($3, 'c@example.org', 'c@example.org', 'list', 'confirmed', 'fr', 'daily', $4, 1, null, $4, '2026-11-26', '{}')`,
        [uuid(1), uuid(2), uuid(3), ago(400), NOW, ago(0, -1)],
      ),
    left: `select subject as key from alert where suspended_at is null order by subject`,
    keys: ['confirmed', 'kept'],
  },
  'alerts.suspended': {
    put: () =>
      all(
        `insert into alert (id, address, address_key, subject_kind, subject, locale, rhythm, asked_at, asks, confirmed_at, due_on, memory, suspended_at) values
         ($1, 'd@example.org', 'd@example.org', 'list', 'over', 'fr', 'daily', $3, 1, $3, '2026-11-26', '{}', $4),
         ($2, 'e@example.org', 'e@example.org', 'list', 'suspended', 'fr', 'daily', $3, 1, $3, '2026-11-26', '{}', $5)`,
        [uuid(6), uuid(7), ago(400), ago(30), ago(30, -1)],
      ),
    left: `select subject as key from alert where suspended_at is not null`,
    keys: ['suspended'],
  },
  'alerts.links': {
    put: () =>
      all(
        `insert into alert_token (hash, alert_id, purpose, expires_at) values ($1, $3, 'manage', $4), ($2, $3, 'unsubscribe', $5)`,
        [bytes('1'), bytes('2'), uuid(3), NOW, ago(0, -1)],
      ),
    left: `select purpose as key from alert_token`,
    keys: ['unsubscribe'],
  },
  'diagnosis.expired': {
    put: () =>
      all(
        `insert into diagnosis (token_hash, answers, rule_pack, created_at, updated_at, expires_at)
         values ($1, '{}', 'over', $3, $3, $4), ($2, '{}', 'kept', $3, $3, $5)`,
        [bytes('1'), bytes('2'), ago(400), NOW, ago(0, -1)],
      ),
    left: `select rule_pack as key from diagnosis`,
    keys: ['kept'],
  },
  'consents.withdrawn': {
    put: () =>
      all(
        `insert into consent (subject, purpose, version, channel, given_at, withdrawn_at) values
         ('over', 'alert', '1', 'mail', $1, $2), ('kept', 'alert', '1', 'mail', $1, $3), ('held', 'alert', '1', 'mail', $1, null)`,
        [ago(999), ago(365), ago(365, -1)],
      ),
    left: `select subject as key from consent order by subject`,
    keys: ['held', 'kept'],
  },
  'requests.answered': {
    put: () => request(1, ago(365), 'over').then(() => request(2, ago(365, -1), 'kept')),
    left: `select body as key from privacy_request where answered_at is not null`,
    keys: ['kept'],
  },
  'requests.unconfirmed': {
    put: () => request(3, null, 'over', ago(2)).then(() => request(4, null, 'kept', ago(2, -1))),
    left: `select body as key from privacy_request where confirmed_at is null`,
    keys: ['kept'],
  },
};

const request = (n: number, answered: Date | null, body: string, asked = ago(500)) =>
  all(
    `insert into privacy_request (id, right_asked, address, body, locale, token_hash, asked_at, confirmed_at, due_on, answered_at, answer)
     values ($1, 'access', 'a@example.org', $2, 'fr', $3, $4, $5, $6, $7, $8)`,
    [
      uuid(n),
      body,
      bytes(`r${n}`),
      asked,
      answered && asked,
      answered && '2026-01-01',
      answered,
      answered && 'oui',
    ],
  );

describe('retention', () => {
  let erased: Record<string, number>;
  beforeAll(async () => {
    await all(
      `insert into person (id, name, email, email_verified, created_at, updated_at) values ('p', 'P', 'p@example.org', true, $1, $1)`,
      [NOW],
    );
    for (const { put } of Object.values(CASES)) await put();
    erased = await applyRetention({ db: base.db, clock: () => NOW, register: REGISTER });
  });

  test('every declared rule has a case here', () => {
    expect(Object.keys(CASES).sort()).toEqual(
      rulesOf(REGISTER)
        .map(({ code }) => code)
        .sort(),
    );
  });
  test.each(Object.entries(CASES))(
    '%s erases what is over, to the second, and nothing else',
    async (code, { left, keys }) => {
      expect((await all(left)).map(({ key }) => key)).toEqual(keys);
      expect(erased[code]).toBe(1);
    },
  );
  test('each run is noted, and adds up', async () => {
    await applyRetention({ db: base.db, clock: () => NOW, register: REGISTER });
    const runs = await all(`select rule, ran_at, erased, erased_in_all from retention_run order by rule`);
    expect(runs).toEqual(
      Object.keys(CASES)
        .sort()
        .map((rule) => ({ rule, ran_at: NOW, erased: 0, erased_in_all: 1 })),
    );
  });
  test('a rule that fails stops no other, and is told', async () => {
    const [first] = REGISTER;
    const [rule] = rulesOf(REGISTER);
    if (!first || !rule) throw new Error('the register is empty');
    const broken = { ...first, retention: [{ ...rule, table: 'no_such_table', code: 'broken' }] };
    const later = () => new Date(NOW.getTime() + 1000);
    await expect(
      applyRetention({ db: base.db, clock: later, register: [broken, ...REGISTER] }),
    ).rejects.toThrow('rules of retention failed');
    expect(await all(`select count(*)::int as n from retention_run where ran_at > $1`, [NOW])).toEqual([
      { n: Object.keys(CASES).length },
    ]);
  });
});
