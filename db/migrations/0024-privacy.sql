-- What people may ask of what concerns them: consents, departures, objections, and when each erasure last ran.

-- Who signs a revision. Revisions are only ever added to and hold a key; the name behind it can be erased.
create table signature (
  key text primary key check (key like 'signature:%'),
  name text not null,
  person_id text references person (id) on delete set null
);
create unique index signature_person on signature (person_id, name) where person_id is not null;

-- What somebody agreed to: which version of which text, when, by what way, until when. Never an address.
create table consent (
  id bigint generated always as identity primary key,
  -- `person:<id>`, `proposal:<id>`, `alert:<id>`.
  subject text not null,
  person_id text references person (id) on delete cascade,
  purpose text not null check (purpose in ('account', 'contribution', 'alert')),
  version text not null,
  channel text not null check (channel in ('web', 'mail')),
  given_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= given_at)
);
create unique index consent_once on consent (subject, purpose, version) where withdrawn_at is null;
create index consent_person on consent (person_id);

-- A number for each person who left: what signs in the place of their name.
create table departure (
  number bigint generated always as identity primary key,
  at timestamptz not null
);

-- When an account was last used, and warned that it no longer is.
create table account_activity (
  person_id text primary key references person (id) on delete cascade,
  seen_at timestamptz not null,
  warned_at timestamptz
);
create index account_activity_seen on account_activity (seen_at);
insert into account_activity (person_id, seen_at)
  select id, greatest(updated_at, coalesce((select max(s.updated_at) from person_session s where s.person_id = p.id), updated_at))
  from person p;
create function note_account_activity() returns trigger language plpgsql as $$
begin
  insert into account_activity as known (person_id, seen_at) values (new.person_id, new.updated_at)
  on conflict (person_id) do update
    set seen_at = greatest(known.seen_at, excluded.seen_at), warned_at = null;
  return null;
end $$;
create trigger person_session_seen after insert or update of updated_at on person_session
  for each row execute function note_account_activity();

-- Each rule of retention: when it last ran, and how many rows it erased, that time and in all.
create table retention_run (
  rule text primary key,
  ran_at timestamptz not null,
  erased bigint not null,
  erased_in_all bigint not null
);

-- Requests of people whom public records name, or about whom something is held: answered within a month.
create table privacy_request (
  id uuid primary key,
  right_asked text not null check (right_asked in ('access', 'rectification', 'erasure', 'objection')),
  address text not null,
  page text,
  body text not null check (char_length(body) between 1 and 4000),
  locale text not null check (locale in ('fr', 'en')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  due_on date,
  answered_at timestamptz,
  answer text check (char_length(answer) between 1 and 4000),
  answered_by text,
  check ((confirmed_at is null) = (due_on is null)),
  check ((answered_at is null) = (answer is null)),
  check (answered_at is null or confirmed_at is not null)
);
create index privacy_request_open on privacy_request (due_on) where answered_at is null and confirmed_at is not null;
