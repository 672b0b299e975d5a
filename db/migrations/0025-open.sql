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
