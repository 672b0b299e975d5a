-- What people propose for the public records, from the first word to the decision.
create table proposal (
  id uuid primary key,
  kind text not null check (kind in ('cooperation', 'organisation', 'programme', 'resource')),
  -- Null: the record does not exist yet.
  record_id uuid references record (id),
  -- The version that the author saw.
  base_version integer,
  -- By field, from what to what, as in a revision.
  changes jsonb not null check (jsonb_typeof(changes) = 'array' and jsonb_array_length(changes) > 0),
  name text not null,
  -- Those of the record when it was proposed: whose queue it stands in.
  territories text[] not null,
  reason text not null,
  source text,
  -- How the author signs. Who it is: a person, or an address kept until thirty days after the decision.
  author text not null,
  person_id text references person (id) on delete set null,
  email text,
  locale text not null check (locale in ('fr', 'en')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  state text not null check (state in ('unconfirmed', 'open', 'accepted', 'refused', 'withdrawn')),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  decision text,
  -- The fields that were taken, when it was accepted.
  taken text[],
  check ((record_id is null) = (base_version is null)),
  check ((state in ('accepted', 'refused', 'withdrawn')) = (decided_at is not null)),
  check ((state = 'accepted') = (taken is not null))
);
create index proposal_record on proposal (record_id, created_at);
create index proposal_open on proposal (created_at) where state = 'open';
create index proposal_email on proposal (email, created_at) where email is not null;

create table proposal_comment (
  id bigint generated always as identity primary key,
  proposal_id uuid not null references proposal (id) on delete cascade,
  at timestamptz not null,
  author text not null,
  person_id text references person (id) on delete set null,
  body text not null check (char_length(body) between 1 and 4000)
);
create index proposal_comment_proposal on proposal_comment (proposal_id, at);
