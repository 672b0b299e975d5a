-- People who sign in, and what they may do. Nothing here is public: only the name a person chose for their
-- contributions is, where they sign one.

-- The tables of the sign-in library (better-auth), under our names. It reads and writes them by itself.
create table person (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null,
  image text,
  totp_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table person_session (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  token text not null unique,
  user_agent text,
  ip_address text,
  -- When a second factor was last shown in this session; null: never.
  strong_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index person_session_person on person_session (person_id);
create index person_session_expires on person_session (expires_at);
create table person_account (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index person_account_person on person_account (person_id);
-- Sign-in links not used yet: only a hash of each stands here.
create table person_link (
  id text primary key,
  identifier text not null unique,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index person_link_expires on person_link (expires_at);
create table person_totp (
  id text primary key,
  person_id text not null unique references person (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failures integer not null default 0,
  locked_until timestamptz,
  -- The last code that opened something: it opens nothing twice.
  last_code bytea
);

-- Our own.

-- How often links were asked, to bound it: hashes only, kept a day.
create table sign_in_request (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  email_hash bytea not null,
  network_hash bytea
);
create index sign_in_request_at on sign_in_request (at);

create table passkey (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  label text not null check (char_length(label) between 1 and 60),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_person on passkey (person_id);

-- A token opens one thing, once, for a time: its purpose is part of what is looked up. Only its hash is kept.
create table purpose_token (
  token_hash bytea not null check (octet_length(token_hash) = 32),
  purpose text not null,
  data jsonb not null,
  person_id text references person (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  primary key (purpose, token_hash)
);
create index purpose_token_expires on purpose_token (expires_at);

-- Roles are relations: who is what, for what, since when, by whom. They end; they are not deleted.
create table relation (
  id bigint generated always as identity primary key,
  person_id text not null references person (id) on delete cascade,
  role text not null check (role in ('administrator', 'moderator', 'curator', 'steward')),
  -- The record looked after, the territory moderated, the shelf curated; null for the whole instance.
  subject text,
  state text not null check (state in ('asked', 'held', 'refused', 'ended')),
  reason text,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  check ((role = 'administrator') = (subject is null)),
  check ((state = 'asked') = (decided_at is null))
);
create unique index relation_once on relation (person_id, role, coalesce(subject, '')) where state in ('asked', 'held');
create index relation_subject on relation (subject, role) where state = 'held';

-- Every grant and every refusal: only ever added to, each line sealed with the one before.
create table audit (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null,
  previous bytea not null,
  seal bytea not null
);

create function audit_seal(previous bytea, seq bigint, at timestamptz, actor text, action text, subject text, detail jsonb)
returns bytea language sql immutable as $$
  select sha256(previous || convert_to(
    jsonb_build_array(seq, extract(epoch from at)::numeric(20, 6)::text, actor, action, subject, detail)::text, 'UTF8'))
$$;

create function seal_audit() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(7205719);
  select a.seq, a.seal into last from audit a order by a.seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.previous := coalesce(last.seal, sha256('terreau'));
  new.seal := audit_seal(new.previous, new.seq, new.at, new.actor, new.action, new.subject, new.detail);
  return new;
end $$;
create trigger audit_sealed before insert on audit for each row execute function seal_audit();

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function refuse_audit_change();
create trigger audit_never_emptied before truncate on audit for each statement execute function refuse_audit_change();
