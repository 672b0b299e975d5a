-- E-mail alerts without an account. An address stands here for this purpose only: it leaves with the alert, or after a
-- day when nobody confirmed it. Links in letters are unguessable; only their SHA-256 stands here.
create table alert (
  id uuid primary key,
  address text not null,
  -- What tells two addresses apart.
  address_key text not null,
  subject_kind text not null,
  -- In its canonical form: the same list written in two ways is one subject.
  subject text not null,
  -- A search may be longer than an index takes.
  subject_key text not null generated always as (md5(subject)) stored,
  locale text not null check (locale in ('fr', 'en')),
  rhythm text not null check (rhythm in ('daily', 'weekly')),
  asked_at timestamptz not null,
  -- How many times within a day.
  asks integer not null check (asks >= 1),
  confirmed_at timestamptz,
  erase_at timestamptz,
  due_on date,
  -- What its source wrote down of what was told; its source alone reads it.
  memory jsonb,
  last_sent_at timestamptz,
  refusals integer not null default 0 check (refusals >= 0),
  suspended_at timestamptz,
  unique (address_key, subject_kind, subject_key),
  check ((confirmed_at is null) = (erase_at is not null)),
  check ((confirmed_at is null) = (due_on is null)),
  check ((confirmed_at is null) = (memory is null))
);
create index alert_due on alert (due_on, id) where suspended_at is null;
create index alert_erase on alert (erase_at) where erase_at is not null;

create table alert_token (
  hash bytea primary key check (octet_length(hash) = 32),
  alert_id uuid not null references alert (id) on delete cascade,
  -- One token serves one purpose and no other.
  purpose text not null check (purpose in ('confirm', 'manage', 'unsubscribe')),
  expires_at timestamptz not null
);
create index alert_token_alert on alert_token (alert_id);
create index alert_token_expires on alert_token (expires_at);

-- A digest that is being sent, or of which nobody knows whether it was: at most one an alert.
create table alert_digest (
  alert_id uuid primary key references alert (id) on delete cascade,
  -- Its Message-ID: the same when it is sent again.
  id uuid not null,
  items jsonb not null check (jsonb_typeof(items) = 'array'),
  more integer not null check (more >= 0),
  memory jsonb not null,
  -- Who sends it holds it from then on, for some minutes; null: in doubt, to be sent again as it is.
  sending_since timestamptz
);
