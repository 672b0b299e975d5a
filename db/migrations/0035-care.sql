-- Looking after accounts and records: codes that open nothing once a later one did, links that wrong codes burn, browsers
-- known of a person, letters of freshness, and which projection of records the database holds.

-- The half minute of the last code that opened something: neither it nor an earlier one opens anything any more.
alter table person_totp add column last_step bigint;

-- Wrong short codes given with a sign-in link, by the hash of its token; gone with the link, within the hour.
create table link_failure (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  failures integer not null,
  at timestamptz not null
);
create index link_failure_at on link_failure (at);

-- Browsers that a person opened a session with: a hash of browser and system under the secret, never the words.
create table known_browser (
  person_id text not null references person (id) on delete cascade,
  browser_hash bytea not null check (octet_length(browser_hash) = 32),
  seen_at timestamptz not null,
  primary key (person_id, browser_hash)
);
create index known_browser_seen on known_browser (seen_at);

-- The monthly letter of records due for another look, to each person who looks after some.
create table freshness_letter (
  person_id text primary key references person (id) on delete cascade,
  sent_at timestamptz,
  stopped_at timestamptz,
  -- Opens the page of the last letter.
  token_hash bytea unique check (octet_length(token_hash) = 32),
  token_until timestamptz,
  check ((token_hash is null) = (token_until is null))
);

-- Which version of what is worked out from documents the rows of `record` hold.
create table record_projection (
  alone boolean primary key default true check (alone),
  version integer not null
);
insert into record_projection (version) values (0);
