-- Learning visits and other meetings: seats, waiting list, registrations by the minimum of data, and what partners'
-- calendars tell.

create table event_feed (
  id uuid primary key,
  url text not null unique,
  title text not null check (char_length(title) between 2 and 140),
  -- In whose name it is shown, when a record of ours is.
  record_id uuid references record (id),
  person_id text references person (id) on delete set null,
  added_at timestamptz not null,
  read_at timestamptz,
  ok_at timestamptz,
  -- What the last reading gave: a word of a closed list.
  outcome text,
  kept integer,
  cut boolean not null default false,
  etag text,
  next_at timestamptz not null
);
create index event_feed_next on event_feed (next_at);

create table event (
  id uuid primary key,
  kind text not null check (kind in ('visit', 'meeting', 'workshop', 'training', 'online', 'other')),
  title text not null check (char_length(title) between 3 and 200),
  summary text not null check (char_length(summary) <= 5000),
  programme text not null default '' check (char_length(programme) <= 5000),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at >= starts_at),
  zone text not null,
  all_day boolean not null default false,
  -- In words, and the territory that holds it when it is known.
  place text not null default '',
  territory text,
  url text,
  -- Null: as many as come.
  seats integer check (seats between 1 and 10000),
  -- Whether people register here.
  registers boolean not null,
  record_id uuid references record (id),
  person_id text references person (id) on delete set null,
  author text not null,
  state text not null check (state in ('published', 'cancelled')),
  reason text,
  -- The account of it, once it is over: a page of the library or elsewhere.
  account text,
  attended integer check (attended >= 0),
  feed_id uuid references event_feed (id) on delete cascade,
  uid text,
  occurrence text,
  check ((feed_id is null) = (uid is null) and (uid is null) = (occurrence is null)),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Of the calendar entry: grows with each change.
  sequence integer not null default 0,
  search tsvector not null
);
create unique index event_imported on event (uid, occurrence) where uid is not null;
create index event_ends on event (ends_at);
create index event_record on event (record_id) where record_id is not null;
create index event_person on event (person_id) where person_id is not null;
create index event_feed_events on event (feed_id) where feed_id is not null;
create index event_search on event using gin (search);

create table event_registration (
  id uuid primary key,
  event_id uuid not null references event (id) on delete cascade,
  author text not null check (char_length(author) between 1 and 60),
  email text not null,
  person_id text references person (id) on delete set null,
  locale text not null check (locale in ('fr', 'en')),
  state text not null check (state in ('unconfirmed', 'seated', 'waiting', 'cancelled')),
  asked_at timestamptz not null,
  -- How many times by the form: each is a letter.
  asks integer not null default 1,
  -- The order of the waiting list.
  confirmed_at timestamptz,
  reminded_at timestamptz,
  attended boolean,
  -- When the event ends: what it is erased by.
  event_ends_at timestamptz not null,
  check ((state in ('seated', 'waiting')) <= (confirmed_at is not null))
);
-- One place a person: whoever cancelled may come back.
create unique index event_registration_once on event_registration (event_id, lower(email)) where state <> 'cancelled';
create index event_registration_event on event_registration (event_id, state, confirmed_at);
create index event_registration_email on event_registration (lower(email), asked_at);
create index event_registration_ends on event_registration (event_ends_at);

create table event_link (
  hash bytea primary key check (octet_length(hash) = 32),
  registration_id uuid not null references event_registration (id) on delete cascade,
  expires_at timestamptz not null
);
create index event_link_registration on event_link (registration_id);
create index event_link_expires on event_link (expires_at);
