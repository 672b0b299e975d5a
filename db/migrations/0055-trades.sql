-- Trades: frames of competences that networks publish, and where people stand in them, alone or as a team.

-- Every version stays. The last one that is not withdrawn is the present one.
create table trade_frame (
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  version integer not null check (version > 0),
  -- The organisation that publishes it.
  organisation uuid not null,
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (slug, version)
);
create index trade_frame_of on trade_frame (organisation);

-- A position in a frame, at an unguessable address of which only the SHA-256 stands here.
create table positioning (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  kind text not null check (kind in ('alone', 'team')),
  -- The code of the shipped frame, or the slug of a network's.
  frame text not null check (char_length(frame) <= 80),
  trade text check (char_length(trade) <= 60),
  -- As its holder calls it: never needed.
  name text check (char_length(name) <= 120),
  created_at timestamptz not null,
  updated_at timestamptz not null check (updated_at >= created_at),
  expires_at timestamptz not null check (expires_at > updated_at)
);
create index positioning_expires on positioning (expires_at);

-- Addresses that the holder gives, drawn from their own and a number kept here: to read, to join a team.
create table positioning_link (
  positioning_id bigint not null references positioning (id) on delete cascade,
  kind text not null check (kind in ('share', 'invitation')),
  nonce bytea not null check (octet_length(nonce) = 24),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null,
  primary key (positioning_id, kind)
);

-- Whose levels: the holder's own (no token), or a member's of a team, at an address of their own.
create table positioning_member (
  id bigint generated always as identity primary key,
  positioning_id bigint not null references positioning (id) on delete cascade,
  token_hash bytea unique check (octet_length(token_hash) = 32),
  -- As the member wants the team to call them.
  name text check (char_length(name) <= 60),
  joined_at timestamptz not null
);
create index positioning_member_of on positioning_member (positioning_id);
create unique index positioning_holder on positioning_member (positioning_id) where token_hash is null;

-- What was said on a day: levels 1 to 4 by code of competence.
create table positioning_look (
  member_id bigint not null references positioning_member (id) on delete cascade,
  day date not null,
  levels jsonb not null check (jsonb_typeof(levels) = 'object'),
  -- How many times it was saved: two pages do not overwrite each other.
  revision integer not null default 1 check (revision > 0),
  primary key (member_id, day)
);

-- What a peer says of somebody's skills. Asked by the holder, given by the peer, shown only if the holder accepts.
create table skill_statement (
  id bigint generated always as identity primary key,
  positioning_id bigint not null references positioning (id) on delete cascade,
  -- One address for the peer: to give it, then to change one's mind.
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  state text not null check (state in ('asked', 'given', 'shown')),
  author text check (char_length(author) <= 120),
  context text check (char_length(context) <= 300),
  words text check (char_length(words) <= 1000),
  competences text[] not null default '{}',
  asked_at timestamptz not null,
  given_at timestamptz,
  -- Until when it may be given.
  expires_at timestamptz not null,
  check ((state = 'asked') = (given_at is null)),
  check (state = 'asked' or (author is not null and words is not null))
);
create index skill_statement_of on skill_statement (positioning_id);
