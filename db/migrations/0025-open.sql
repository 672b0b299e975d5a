-- Personal tokens: how a program writes in somebody's name. Only a keyed hash of each stands here.
create table api_token (
  id uuid primary key,
  person_id text not null references person (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 60),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['propose', 'edit']),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  ended_at timestamptz,
  used_at timestamptz
);
create index api_token_person on api_token (person_id);

-- What a write with an Idempotency-Key was answered, written in the transaction of that write; kept a day.
create table api_answer (
  token_id uuid not null references api_token (id) on delete cascade,
  key text not null check (char_length(key) between 1 and 200),
  request_hash bytea not null,
  status integer not null,
  headers jsonb not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (token_id, key)
);
create index api_answer_at on api_answer (at);

-- Addresses that are told of changes. The secret of each is made from that of the instance: it stands nowhere.
create table webhook (
  id uuid primary key,
  person_id text not null references person (id) on delete cascade,
  address text not null check (char_length(address) <= 500),
  events text[] not null check (cardinality(events) > 0),
  state text not null check (state in ('live', 'disabled', 'ended')),
  -- The last revision that was put in a delivery.
  told bigint not null,
  -- Deliveries that failed for good, one after the other.
  failures integer not null default 0,
  created_at timestamptz not null
);
create index webhook_person on webhook (person_id);

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook (id) on delete cascade,
  body text not null,
  events integer not null,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  tries integer not null default 0,
  -- What the last try was answered: an HTTP status, or why there was none; and the beginning of its body.
  outcome text,
  answer text check (char_length(answer) <= 500),
  created_at timestamptz not null,
  done_at timestamptz,
  check ((state = 'waiting') = (done_at is null))
);
create index webhook_delivery_webhook on webhook_delivery (webhook_id, created_at);
