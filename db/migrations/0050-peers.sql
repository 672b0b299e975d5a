-- Know-how offered and asked for, the exchanges that follow, and what passed from whom to whom.

create table peer_offer (
  id uuid primary key,
  direction text not null check (direction in ('offer', 'request')),
  -- In whose name: a record that the person looks after, or the person, under the name in `author`.
  record_id uuid references record (id),
  person_id text not null references person (id) on delete cascade,
  author text not null check (char_length(author) <= 60),
  check (record_id is not null or author <> ''),
  title text not null check (char_length(title) between 3 and 140),
  summary text not null check (char_length(summary) between 1 and 3000),
  competences text[] not null,
  themes text[] not null,
  stages text[] not null,
  forms text[] not null check (cardinality(forms) > 0),
  languages text[] not null check (cardinality(languages) > 0),
  terms text[] not null check (cardinality(terms) > 0),
  times text not null default '',
  -- Where it happens; null with `remote` only.
  place text,
  remote boolean not null,
  check (place is not null or remote),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- The last day it stands.
  expires_on date not null,
  reminded_at timestamptz,
  closed_at timestamptz,
  closed_because text check (closed_because in ('done', 'expired', 'moderation')),
  check ((closed_at is null) = (closed_because is null)),
  search tsvector not null
);
create index peer_offer_open on peer_offer (expires_on) where closed_at is null;
create index peer_offer_person on peer_offer (person_id);
create index peer_offer_record on peer_offer (record_id) where record_id is not null;
create index peer_offer_search on peer_offer using gin (search);

-- An exchange between whoever made an offer (`owner`) and whoever answers it (`guest`). Addresses are never shown.
create table peer_conversation (
  id uuid primary key,
  offer_id uuid not null references peer_offer (id) on delete cascade,
  -- The guest: the name they chose, the address that they confirmed.
  author text not null check (char_length(author) between 1 and 60),
  email text not null,
  person_id text references person (id) on delete set null,
  -- The record in whose name the guest writes, when they look after one.
  record_id uuid references record (id),
  locale text not null check (locale in ('fr', 'en')),
  state text not null check (state in ('unconfirmed', 'open', 'blocked')),
  blocked_side text check (blocked_side in ('owner', 'guest', 'moderation')),
  check ((state = 'blocked') = (blocked_side is not null)),
  created_at timestamptz not null,
  last_at timestamptz not null,
  owner_reveals_at timestamptz,
  guest_reveals_at timestamptz
);
create index peer_conversation_offer on peer_conversation (offer_id);
create index peer_conversation_email on peer_conversation (email, created_at);
create index peer_conversation_last on peer_conversation (last_at);

create table peer_message (
  id bigint generated always as identity primary key,
  conversation_id uuid not null references peer_conversation (id) on delete cascade,
  side text not null check (side in ('owner', 'guest')),
  at timestamptz not null,
  body text not null check (char_length(body) between 1 and 4000)
);
create index peer_message_conversation on peer_message (conversation_id, at);

-- A link into an exchange, for one of its two sides.
create table peer_link (
  hash bytea primary key check (octet_length(hash) = 32),
  conversation_id uuid not null references peer_conversation (id) on delete cascade,
  side text not null check (side in ('owner', 'guest')),
  expires_at timestamptz not null
);
create index peer_link_conversation on peer_link (conversation_id);
create index peer_link_expires on peer_link (expires_at);

-- What somebody says is wrong: of an offer, of an exchange (its messages are then shown to whoever decides).
create table peer_report (
  id uuid primary key,
  offer_id uuid references peer_offer (id) on delete cascade,
  conversation_id uuid references peer_conversation (id) on delete cascade,
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null,
  decided_at timestamptz,
  decision text check (decision in ('dismissed', 'removed')),
  check (num_nonnulls(offer_id, conversation_id) = 1),
  check ((decided_at is null) = (decision is null))
);
create index peer_report_waiting on peer_report (at) where decided_at is null;
create unique index peer_report_conversation on peer_report (conversation_id) where decided_at is null;

-- Know-how that passed from one to another. Public once both said so.
create table peer_transfer (
  id uuid primary key,
  offer_id uuid references peer_offer (id) on delete set null,
  conversation_id uuid references peer_conversation (id) on delete set null,
  title text not null check (char_length(title) between 3 and 140),
  competences text[] not null,
  themes text[] not null,
  form text not null,
  -- A year, a month or a day.
  happened text not null,
  adapted text not null default '' check (char_length(adapted) <= 2000),
  proposed_by_side text not null check (proposed_by_side in ('giver', 'receiver')),
  state text not null check (state in ('proposed', 'confirmed', 'refused')),
  proposed_at timestamptz not null,
  settled_at timestamptz,
  check ((state = 'proposed') = (settled_at is null))
);
create index peer_transfer_conversation on peer_transfer (conversation_id);
create index peer_transfer_confirmed on peer_transfer (settled_at) where state = 'confirmed';

create table peer_transfer_party (
  transfer_id uuid not null references peer_transfer (id) on delete cascade,
  side text not null check (side in ('giver', 'receiver')),
  record_id uuid references record (id),
  author text not null check (char_length(author) <= 80),
  person_id text references person (id) on delete set null,
  confirmed_at timestamptz,
  -- The receiver alone says whether it was of use.
  useful text check (useful in ('yes', 'partly', 'no')),
  primary key (transfer_id, side)
);
create index peer_transfer_party_record on peer_transfer_party (record_id) where record_id is not null;
create index peer_transfer_party_person on peer_transfer_party (person_id) where person_id is not null;
