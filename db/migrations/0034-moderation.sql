-- What protects those who contribute from those who abuse: what was done lately, sanctions, remarks on records, appeals.

-- What somebody sent lately, to bound it: hashes only, kept thirty days.
create table conduct_act (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  act text not null check (act in ('proposal', 'remark')),
  -- Of the person or of the address, and of the network, under the secret of the instance.
  who_hash bytea not null check (octet_length(who_hash) = 32),
  network_hash bytea check (octet_length(network_hash) = 32),
  -- The record that it is about; null for a new one.
  record_id uuid references record (id),
  -- The smallest hashes of its runs of words: texts alike share most of them.
  sketch bigint[] not null
);
create index conduct_act_who on conduct_act (who_hash, act, at);
create index conduct_act_network on conduct_act (network_hash, act, at) where network_hash is not null;
create index conduct_act_at on conduct_act (at);
create index conduct_act_sketch on conduct_act using gin (sketch);

-- What somebody may no longer do, for a time: with its reason, its author and its end.
create table sanction (
  id uuid primary key,
  person_id text references person (id) on delete set null,
  -- Of the confirmed address, under the secret of the instance: for people without an account, or who come back.
  address_hash bytea check (octet_length(address_hash) = 32),
  kind text not null check (kind in ('warning', 'comments_only', 'held', 'suspended', 'excluded')),
  reason text not null check (char_length(reason) between 10 and 2000),
  -- What made it: `proposal:<id>`, `remark:<id>`.
  about text not null,
  territories text[] not null,
  locale text not null check (locale in ('fr', 'en')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  decided_at timestamptz not null,
  decided_by text not null,
  ends_at timestamptz check (ends_at > decided_at),
  lifted_at timestamptz,
  lifted_by text,
  lifted_reason text,
  check ((kind in ('warning', 'excluded')) = (ends_at is null)),
  check ((lifted_at is null) = (lifted_by is null)),
  check ((lifted_at is null) = (lifted_reason is null))
);
create index sanction_person on sanction (person_id) where lifted_at is null;
create index sanction_address on sanction (address_hash) where lifted_at is null;
create index sanction_decided on sanction (decided_at);

-- Until when the roles of a person do nothing; the far future when no end is set.
alter table person add column restricted_until timestamptz;

-- What people say of a record, beside proposing a change of it.
create table remark (
  id uuid primary key,
  record_id uuid not null references record (id),
  -- Those of the record when it was said: whose queue it stands in.
  territories text[] not null,
  topic text not null check (topic in ('remark', 'wrong', 'out_of_date', 'offensive', 'personal_data', 'rights')),
  body text not null check (char_length(body) between 1 and 2000),
  author text not null,
  person_id text references person (id) on delete set null,
  email text,
  locale text not null check (locale in ('fr', 'en')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  state text not null check (state in ('unconfirmed', 'waiting', 'published', 'hidden', 'withdrawn', 'closed')),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  -- Why it is hidden.
  decision text check (char_length(decision) between 1 and 1000),
  answer text check (char_length(answer) between 1 and 2000),
  answered_at timestamptz,
  answered_by text,
  -- How the answer is signed.
  answer_author text,
  resolved_at timestamptz,
  -- What serves only those who decide is never shown on a page.
  check (state <> 'published' or topic in ('remark', 'wrong', 'out_of_date')),
  check ((answer is null) = (answered_at is null)),
  check (state <> 'hidden' or decision is not null)
);
create index remark_record on remark (record_id, created_at);
create index remark_waiting on remark (created_at) where state = 'waiting';
create index remark_published on remark (record_id) where state = 'published';
create index remark_person on remark (person_id);
create index remark_email on remark (email, created_at) where email is not null;

-- Who refused a proposal that was opened again after an appeal: somebody else decides.
alter table proposal add column refused_before_by text;

-- Another look at a decision, asked once, given by somebody else.
create table appeal (
  id uuid primary key,
  -- `sanction:<id>`, `proposal:<id>`, `remark:<id>`, `claim:<id>`.
  about text not null unique,
  person_id text references person (id) on delete set null,
  email text,
  locale text not null check (locale in ('fr', 'en')),
  body text not null check (char_length(body) between 10 and 2000),
  territories text[] not null,
  -- Who took the decision: never the one who looks again.
  first_by text not null,
  created_at timestamptz not null,
  state text not null check (state in ('open', 'upheld', 'overturned')),
  decided_at timestamptz,
  decided_by text,
  answer text check (char_length(answer) between 1 and 2000),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'open') = (answer is null)),
  check (decided_by is null or decided_by <> first_by)
);
create index appeal_open on appeal (created_at) where state = 'open';
