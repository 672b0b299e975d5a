-- Other instances whose public records are taken here, and proposals that go from one instance to another.

create table peer_instance (
  id uuid primary key,
  -- Its origin, without a trailing slash: https://terreau.example.
  address text not null unique check (char_length(address) <= 300),
  name text not null check (char_length(name) between 1 and 120),
  licence text not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  -- Only records that stand within this territory; null: everywhere.
  territory text,
  state text not null check (state in ('followed', 'paused', 'leaving', 'left')),
  -- What becomes of its records when it is left.
  leave_as text check (leave_as in ('kept', 'withdrawn')),
  -- How far its changes were read.
  cursor text not null,
  etag text,
  home_version bigint not null default 0,
  -- The walk that looks whether all that is here is still there: its number, and how far it went.
  check_number integer not null default 0,
  check_cursor text,
  checked_at timestamptz,
  visited_at timestamptz,
  succeeded_at timestamptz,
  next_visit timestamptz not null,
  failures integer not null default 0,
  fault text,
  most_records integer not null,
  added_at timestamptz not null,
  check ((state in ('leaving', 'left')) = (leave_as is not null))
);

-- One row for each record that came from it.
create table peer_record (
  peer_id uuid not null references peer_instance (id) on delete cascade,
  home_id uuid not null,
  record_id uuid not null references record (id) on delete cascade,
  state text not null check (state in ('here', 'outside', 'gone', 'merged')),
  version integer not null,
  sha256 text not null,
  -- What it was merged into at home, and the page of that.
  into_home uuid,
  into_url text,
  -- The document as home says it, while it names records that are not here; and those records.
  said jsonb,
  missing uuid[] not null default '{}',
  -- The last walk that saw it.
  seen integer not null default 0,
  -- Compared with the records of here, for likely doubles.
  compared boolean not null default false,
  primary key (peer_id, home_id)
);
create unique index peer_record_here on peer_record (record_id);
create index peer_record_missing on peer_record (peer_id) where said is not null;
create index peer_record_compared on peer_record (peer_id) where not compared;
create index peer_record_merged on peer_record (peer_id) where state = 'merged';

create table peer_visit (
  id bigint generated always as identity primary key,
  peer_id uuid not null references peer_instance (id) on delete cascade,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  -- Counts, and the first records refused, with why.
  report jsonb not null check (jsonb_typeof(report) = 'object'),
  fault text
);
create index peer_visit_peer on peer_visit (peer_id, id);

-- Records that may be one of here: proposed to people, never merged by themselves.
create table peer_double (
  record_id uuid not null references record (id) on delete cascade,
  other_id uuid not null references record (id) on delete cascade,
  because text not null check (because in ('number', 'site', 'name')),
  state text not null check (state in ('open', 'different')),
  at timestamptz not null,
  primary key (record_id, other_id)
);

-- A proposal on a record of another instance goes there: where it is decided.
alter table proposal add column home text check (char_length(home) <= 300);

create table peer_errand (
  proposal_id uuid primary key references proposal (id) on delete cascade,
  instance text not null,
  home_id uuid not null,
  -- Makes the address at which home reads it: unguessable.
  secret text not null unique,
  state text not null check (state in ('waiting', 'sent', 'decided', 'failed')),
  -- Where home tells what becomes of it.
  follow text,
  tries integer not null default 0,
  next_try timestamptz not null,
  fault text,
  sent_at timestamptz
);
create index peer_errand_due on peer_errand (next_try) where state in ('waiting', 'sent');

-- Proposals that other instances brought here, each by the address at which it was read.
create table peer_letter (
  source text primary key check (char_length(source) <= 500),
  instance text not null,
  proposal_id uuid not null references proposal (id) on delete cascade,
  at timestamptz not null
);
create index peer_letter_instance on peer_letter (instance, at);
