/** For each rule of retention: rows on either side of its limit, and what is left of them. */

/** The day on which the rules are applied. */
export const RETENTION_DAY = new Date('2026-11-25T10:00:00Z');
const NOW = RETENTION_DAY;

export interface RetentionCase {
  /** Writes the rows. */
  put: () => Promise<unknown>;
  /** The query that gives the keys of what is left. */
  left: string;
  keys: unknown[];
}

/** `all` asks the database and gives its rows. */
export function retentionCases(
  all: (query: string, values?: unknown[]) => Promise<{ [column: string]: unknown }[]>,
): Readonly<Record<string, RetentionCase>> {
  const ago = (days: number, seconds = 0) => new Date(NOW.getTime() - days * 86_400_000 - seconds * 1000);
  const bytes = (text: string) => Buffer.from(text.padEnd(32, '.').slice(-32));
  const proposal = (id: string, state: string, created: Date, decided: Date | null, email: string) =>
    all(
      `insert into proposal (id, kind, changes, name, territories, reason, author, email, locale, token_hash, state, created_at, decided_at, taken)
     values ($1, 'cooperation', '[{"field":"name"}]', 'Essai', '{}', 'essai', 'Camille', $2, 'fr', $3, $4, $5, $6, $7)`,
      [id, email, bytes(id), state, created, decided, state === 'accepted' ? [] : null],
    );
  const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

  const fileImport = (id: string) =>
    all(
      `insert into file_import (id, kind, state, signature, source, label, page, licence, licence_name, file_name, format, encoding, created_at, touched_at)
     values ($1, 'organisation', 'columns', 'Camille', 'essai', 'Essai', 'https://example.org', 'cc0-1.0', 'CC0', 'a.csv', 'csv', 'utf-8', $2, $2)`,
      [id, ago(30)],
    );

  const offer = (n: number, closed: Date | null) =>
    all(
      `insert into peer_offer (id, direction, person_id, author, title, summary, competences, themes, stages, forms, languages, terms,
       remote, created_at, changed_at, expires_on, closed_at, closed_because, search)
     values ($1, 'offer', 'p', 'P', 'Essai', 'Essai', '{}', '{}', '{}', '{visit}', '{fr}', '{free}', true, $2, $2, '2027-01-01', $3, $4, '')`,
      [uuid(n), ago(500), closed, closed && 'done'],
    );
  const exchange = (n: number, offered: number, state: string, created: Date, last: Date) =>
    all(
      `insert into peer_conversation (id, offer_id, author, email, locale, state, created_at, last_at)
     values ($1, $2, 'G', 'g@example.org', 'fr', $3, $4, $5)`,
      [uuid(n), uuid(offered), state, created, last],
    );
  const meeting = (n: number) =>
    all(
      `insert into event (id, kind, title, summary, starts_at, ends_at, zone, registers, author, state, created_at, changed_at, search)
     values ($1, 'visit', 'Essai', 'Essai', $2, $2, 'Europe/Paris', true, 'X', 'published', $2, $2, '')`,
      [uuid(n), ago(100)],
    );
  const registration = (n: number, event: number, state: string, asked: Date, ends: Date) =>
    all(
      `insert into event_registration (id, event_id, author, email, locale, state, asked_at, confirmed_at, event_ends_at)
     values ($1, $2, 'R', $3, 'fr', $4, $5, $6, $7)`,
      [uuid(n), uuid(event), `r${n}@example.org`, state, asked, state === 'seated' ? asked : null, ends],
    );
  const sanction = (n: number, kind: string, when: { at?: Date; ends?: Date; lifted?: Date }) =>
    all(
      `insert into sanction (id, kind, reason, about, territories, locale, token_hash, decided_at, decided_by, ends_at, lifted_at, lifted_by, lifted_reason)
     values ($1, $2, 'des insultes répétées', 'remark:x', '{}', 'fr', $3, $4, 'a', $5, $6, $7, $8)`,
      [
        ...[uuid(n), kind, bytes(`s${n}`), when.at ?? ago(500), when.ends ?? null],
        ...[when.lifted ?? null, when.lifted ? 'a' : null, when.lifted ? 'réglé' : null],
      ],
    );

  /** `email` null: the address has gone already. */
  const remark = (
    n: number,
    state: string,
    created: Date,
    decided: Date | null = null,
    email: '' | null = '',
  ) =>
    all(
      `insert into remark (id, record_id, territories, topic, body, author, email, locale, token_hash, state, created_at, decided_at, decided_by)
     select $1, (select id from record limit 1), '{}', 'remark', 'essai', 'Camille', $2, 'fr', $3, $4, $5, $6::timestamptz, 'a'`,
      [uuid(n), email === null ? null : `r${n}@example.org`, bytes(`m${n}`), state, created, decided],
    );

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

  const positioning = (name: string, ends: Date) =>
    all(
      `insert into positioning (token_hash, kind, frame, name, created_at, updated_at, expires_at)
     values ($1, 'alone', 'cooperation-territoriale', $2, $3, $3, $4)`,
      [bytes(`pos-${name}`), name, ago(800), ends],
    );

  return {
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
    'imports.content': {
      put: async () => {
        await fileImport(uuid(51));
        await fileImport(uuid(52));
        await all(
          `insert into file_import_content (import_id, content, read_at) values ($1, 'over', $3), ($2, 'kept', $4)`,
          [uuid(51), uuid(52), ago(30), ago(30, -1)],
        );
      },
      left: `select convert_from(content, 'UTF8') as key from file_import_content`,
      keys: ['kept'],
    },
    'imports.rows': {
      put: async () => {
        await fileImport(uuid(53));
        await all(
          `insert into file_import_row (import_id, line, cells, read_at) values ($1, 1, '{}', $2), ($1, 2, '{}', $3)`,
          [uuid(53), ago(30), ago(30, -1)],
        );
      },
      left: `select line as key from file_import_row`,
      keys: [2],
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
    'surveys.drafts': {
      put: async () => {
        const [record] = await all(`select id from record limit 1`);
        await all(
          `insert into survey (id, slug, owner_id, draft, created_at) values ($1, 'essai', $2, '{}', $3)`,
          [uuid(50), record?.id, ago(900)],
        );
        await all(`insert into survey_version values ($1, 1, '{}', $2)`, [uuid(50), ago(900)]);
        await all(`insert into survey_wave values ($1, 1, '2024-01-01', '2024-02-01', null)`, [uuid(50)]);
        const answer = (n: number, updated: Date, sent: Date | null) =>
          all(
            `insert into survey_answer (id, survey_id, wave, version, token_hash, way, answers, locale, receipt, created_at, updated_at, sent_at)
           values ($1, $2, 1, 1, $3, 'open', '{}', 'fr', 'X', $4, $4, $5)`,
            [uuid(n), uuid(50), bytes(String(n)), updated, sent],
          );
        await answer(51, ago(365), null);
        await answer(52, ago(365, -1), null);
        await answer(53, ago(800), ago(800));
      },
      left: `select id as key from survey_answer order by id`,
      keys: [uuid(52), uuid(53)],
    },
    'surveys.addresses': {
      put: async () => {
        const invite = (n: number, asked: Date) =>
          all(
            `insert into survey_invitation (id, survey_id, wave, address, address_key, locale, token_hash, answer_id, asked_at)
           values ($1, $2, 1, $3, $3, 'fr', $4, $1, $5)`,
            [uuid(n), uuid(50), `${n}@example.org`, bytes(String(n)), asked],
          );
        await invite(54, ago(730));
        await invite(55, ago(730, -1));
      },
      left: `select address as key from survey_invitation where address is not null`,
      keys: ['55@example.org'],
    },
    'surveys.silences': {
      put: async () => {
        for (const [n, at] of [
          [58, ago(1095)],
          [59, ago(1095, -1)],
        ] as const)
          await all(`insert into survey_silence values ($1, $2, $3)`, [uuid(50), Buffer.alloc(32, n), at]);
      },
      left: `select get_byte(address_hash, 0)::text as key from survey_silence`,
      keys: ['59'],
    },
    'survey_coding.addresses': {
      put: async () => {
        const invite = (n: number, invited: Date) =>
          all(
            `insert into survey_coder (id, survey_id, address, address_key, locale, invited_at)
           values ($1, $2, $3, $3, 'fr', $4)`,
            [uuid(n), uuid(50), `${n}@example.org`, invited],
          );
        await invite(56, ago(730));
        await invite(57, ago(730, -1));
      },
      left: `select address as key from survey_coder where address is not null`,
      keys: ['57@example.org'],
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
    'resources.drafts': {
      put: () =>
        all(
          `insert into resource_draft (id, person_id, typed, files, created_at, updated_at) values
         ($1, 'p', '{"name":["over"]}', '[]', $3, $3), ($2, 'p', '{"name":["kept"]}', '[]', $3, $4)`,
          [uuid(11), uuid(12), ago(365), ago(365, -1)],
        ),
      left: `select typed -> 'name' ->> 0 as key from resource_draft`,
      keys: ['kept'],
    },
    'resources.refused-reviews': {
      put: () =>
        all(
          `insert into resource_review (id, record_id, author, used_for, changed, created_at, state, decided_at)
         select each.id, record.id, 'Camille', 'Pour essayer.', each.changed, $3, each.state, each.decided_at
         from (select id from record where kind = 'resource' limit 1) record,
           (values ($1::uuid, 'over', 'refused', $3::timestamptz), ($2::uuid, 'kept', 'refused', $4::timestamptz),
             ($5::uuid, 'public', 'published', $3::timestamptz)) as each (id, changed, state, decided_at)`,
          [uuid(13), uuid(14), ago(365), ago(365, -1), uuid(15)],
        ),
      left: `select changed as key from resource_review order by changed`,
      keys: ['kept', 'public'],
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
    'peers.closed': {
      put: () => offer(20, ago(365)).then(() => offer(21, ago(365, -1))),
      left: `select id as key from peer_offer where closed_at is not null`,
      keys: [uuid(21)],
    },
    'peers.unconfirmed': {
      put: () =>
        offer(22, null)
          .then(() => exchange(30, 22, 'unconfirmed', ago(2), ago(1)))
          .then(() => exchange(31, 22, 'unconfirmed', ago(2, -1), ago(1))),
      left: `select id as key from peer_conversation where state = 'unconfirmed'`,
      keys: [uuid(31)],
    },
    'peers.exchanges': {
      put: () =>
        offer(23, null)
          .then(() => exchange(32, 23, 'open', ago(400), ago(365)))
          .then(() => exchange(33, 23, 'open', ago(400), ago(365, -1))),
      left: `select id as key from peer_conversation where offer_id = '${uuid(23)}'`,
      keys: [uuid(33)],
    },
    'peers.links': {
      put: () =>
        offer(24, null)
          .then(() => exchange(34, 24, 'open', ago(9), ago(9)))
          .then(() =>
            all(
              `insert into peer_link (hash, conversation_id, side, expires_at) values ($1, $3, 'owner', $4), ($2, $3, 'guest', $5)`,
              [bytes('p1'), bytes('p2'), uuid(34), NOW, ago(0, -1)],
            ),
          ),
      left: `select side as key from peer_link`,
      keys: ['guest'],
    },
    'peers.reports': {
      put: () =>
        offer(25, null).then(() =>
          all(
            `insert into peer_report (id, offer_id, reason, at, decided_at, decision) values
           ($1, $4, 'over', $5, $5, 'dismissed'), ($2, $4, 'kept', $5, $6, 'dismissed'), ($3, $4, 'waits', $5, null, null)`,
            [uuid(40), uuid(41), uuid(42), uuid(25), ago(365), ago(365, -1)],
          ),
        ),
      left: `select reason as key from peer_report order by reason`,
      keys: ['kept', 'waits'],
    },
    'peers.asked_transfers': {
      put: async () => {
        await all(
          `insert into peer_transfer (id, title, competences, themes, form, happened, proposed_by_side, state, proposed_at, settled_at)
         select id, 'asked', '{}', '{}', 'visit', '2020', 'giver', 'proposed', $2, null from unnest($1::uuid[]) as id`,
          [[uuid(46), uuid(47)], ago(60)],
        );
        await all(
          `insert into peer_transfer_ask (transfer_id, told_as, email, locale, asked_at) values
         ($1, 'over', 'a@example.org', 'fr', $3), ($2, 'kept', 'b@example.org', 'fr', $4)`,
          [uuid(46), uuid(47), ago(60), ago(60, -1)],
        );
      },
      left: `select told_as as key from peer_transfer_ask`,
      keys: ['kept'],
    },
    'peers.refused_transfers': {
      put: () =>
        all(
          `insert into peer_transfer (id, title, competences, themes, form, happened, proposed_by_side, state, proposed_at, settled_at) values
         ($1, 'over', '{}', '{}', 'visit', '2020', 'giver', 'proposed', $4, null),
         ($2, 'kept', '{}', '{}', 'visit', '2020', 'giver', 'proposed', $5, null),
         ($3, 'public', '{}', '{}', 'visit', '2020', 'giver', 'confirmed', $4, $4)`,
          [uuid(43), uuid(44), uuid(45), ago(365), ago(365, -1)],
        ),
      left: `select title as key from peer_transfer where title <> 'asked' order by title`,
      keys: ['kept', 'public'],
    },
    'events.unconfirmed': {
      put: () =>
        meeting(50)
          .then(() => registration(51, 50, 'unconfirmed', ago(2), ago(-9)))
          .then(() => registration(52, 50, 'unconfirmed', ago(2, -1), ago(-9))),
      left: `select id as key from event_registration where event_id = '${uuid(50)}'`,
      keys: [uuid(52)],
    },
    'events.registrations': {
      put: () =>
        meeting(53)
          .then(() => registration(54, 53, 'seated', ago(200), ago(90)))
          .then(() => registration(55, 53, 'seated', ago(200), ago(90, -1))),
      left: `select id as key from event_registration where event_id = '${uuid(53)}'`,
      keys: [uuid(55)],
    },
    'events.links': {
      put: () =>
        meeting(56)
          .then(() => registration(57, 56, 'seated', ago(9), ago(-9)))
          .then(() =>
            all(
              `insert into event_link (hash, registration_id, expires_at) values ($1, $3, $4), ($2, $3, $5)`,
              [bytes('e1'), bytes('e2'), uuid(57), NOW, ago(0, -1)],
            ),
          ),
      left: `select (expires_at > now() - interval '99 years')::text as key from event_link`,
      keys: ['true'],
    },
    'communities.reports': {
      put: async () => {
        await all(
          `insert into community (id, slug, title, summary, competences, themes, created_at) values ($1, 'essai', 'Essai', 'Essai', '{}', '{}', $2)`,
          [uuid(60), ago(400)],
        );
        await all(
          `insert into community_question (id, community_id, title, body, author, at) values ($1, $2, 'Essai', '', 'X', $3)`,
          [uuid(61), uuid(60), ago(400)],
        );
        await all(
          `insert into community_report (id, question_id, reason, at, decided_at) values ($1, $3, 'over', $4, $4), ($2, $3, 'kept', $4, $5)`,
          [uuid(62), uuid(63), uuid(61), ago(365), ago(365, -1)],
        );
      },
      left: `select reason as key from community_report`,
      keys: ['kept'],
    },
    'accounts.link_failures': {
      put: () =>
        all(`insert into link_failure (token_hash, failures, at) values ($1, 1, $3), ($2, 2, $4)`, [
          ...[bytes('1'), bytes('2'), ago(1), ago(1, -1)],
        ]),
      left: `select failures as key from link_failure`,
      keys: [2],
    },
    'accounts.browsers': {
      put: () =>
        all(
          `insert into known_browser (person_id, browser_hash, seen_at) values ('p', $1, $3), ('p', $2, $4)`,
          [...[bytes('1'), bytes('2'), ago(365), ago(365, -1)]],
        ),
      left: `select seen_at as key from known_browser`,
      keys: [ago(365, -1)],
    },
    'conduct.acts': {
      put: () =>
        all(
          `insert into conduct_act (act, who_hash, sketch, at) values ('proposal', $1, '{}', $2), ('remark', $1, '{}', $3)`,
          [bytes('1'), ago(30), ago(30, -1)],
        ),
      left: `select act as key from conduct_act`,
      keys: ['remark'],
    },
    'conduct.letters': {
      put: () =>
        all(
          `insert into conduct_letter (kind, by_hash, to_hash, at) values ('transfer', $1, $1, $2), ('coding', $1, $1, $3)`,
          [bytes('1'), ago(2), ago(2, -1)],
        ),
      left: `select kind as key from conduct_letter`,
      keys: ['coding'],
    },
    'conduct.ended': {
      put: () =>
        sanction(1, 'held', { ends: ago(365) }).then(() => sanction(2, 'held', { ends: ago(365, -1) })),
      left: `select id as key from sanction where kind = 'held'`,
      keys: [uuid(2)],
    },
    'conduct.lifted': {
      put: () =>
        sanction(3, 'excluded', { lifted: ago(365) })
          .then(() => sanction(4, 'excluded', { lifted: ago(365, -1) }))
          .then(() => sanction(5, 'excluded', {})),
      left: `select id as key from sanction where kind = 'excluded' order by id`,
      keys: [uuid(4), uuid(5)],
    },
    'conduct.warnings': {
      put: () =>
        sanction(6, 'warning', { at: ago(365) }).then(() => sanction(7, 'warning', { at: ago(365, -1) })),
      left: `select id as key from sanction where kind = 'warning'`,
      keys: [uuid(7)],
    },
    'remarks.unconfirmed': {
      put: () => remark(1, 'unconfirmed', ago(2)).then(() => remark(2, 'unconfirmed', ago(2, -1))),
      left: `select id as key from remark where state = 'unconfirmed'`,
      keys: [uuid(2)],
    },
    'remarks.addresses': {
      put: () =>
        remark(3, 'published', ago(99), ago(30)).then(() => remark(4, 'published', ago(99), ago(30, -1))),
      left: `select email as key from remark where state = 'published' order by id`,
      keys: [null, 'r4@example.org'],
    },
    'remarks.unshown': {
      put: () =>
        remark(5, 'withdrawn', ago(999), ago(365), null).then(() =>
          remark(6, 'withdrawn', ago(999), ago(365, -1), null),
        ),
      left: `select id as key from remark where state = 'withdrawn'`,
      keys: [uuid(6)],
    },
    'appeals.decided': {
      put: () =>
        all(
          `insert into appeal (id, about, locale, body, territories, first_by, created_at, state, decided_at, decided_by, answer)
         values ($1, 'over', 'fr', 'un second regard', '{}', 'a', $3, 'upheld', $4, 'b', 'non'),
                ($2, 'kept', 'fr', 'un second regard', '{}', 'a', $3, 'upheld', $5, 'b', 'non')`,
          [uuid(1), uuid(2), ago(999), ago(365), ago(365, -1)],
        ),
      left: `select about as key from appeal`,
      keys: ['kept'],
    },
    'freshness.tokens': {
      put: async () => {
        await all(
          `insert into person (id, name, email, email_verified, created_at, updated_at) values ('q', 'Q', 'q@example.org', true, $1, $1)`,
          [NOW],
        );
        await all(
          `insert into freshness_letter (person_id, token_hash, token_until) values ('p', $1, $3), ('q', $2, $4)`,
          [bytes('1'), bytes('2'), NOW, ago(0, -1)],
        );
      },
      left: `select person_id as key from freshness_letter where token_hash is not null`,
      keys: ['q'],
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
    'trades.expired': {
      put: () => positioning('over', ago(0)).then(() => positioning('kept', ago(0, -1))),
      left: `select name as key from positioning where name in ('over', 'kept')`,
      keys: ['kept'],
    },
    'trades.never-given': {
      put: () =>
        positioning('holder', ago(-99)).then(() =>
          all(
            `insert into skill_statement (positioning_id, token_hash, state, context, asked_at, expires_at)
           select id, said.hash, 'asked', said.context, $1, said.ends from positioning,
             (values ($2::bytea, 'over', $4::timestamptz), ($3::bytea, 'kept', $5::timestamptz)) as said (hash, context, ends)
           where name = 'holder'`,
            [ago(30), bytes('t1'), bytes('t2'), ago(0), ago(0, -1)],
          ),
        ),
      left: `select context as key from skill_statement`,
      keys: ['kept'],
    },
  };
}
