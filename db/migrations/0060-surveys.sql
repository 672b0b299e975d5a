-- Surveys. A questionnaire is a document; each publication freezes a version, and every answer knows its own.
create table survey (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The record (an organisation or a cooperation) in whose name it is asked.
  owner_id uuid not null references record (id),
  draft jsonb not null check (jsonb_typeof(draft) = 'object'),
  -- Counts the changes of the draft: two people who write at once are told.
  draft_revision integer not null default 1 check (draft_revision >= 1),
  -- Counts what changes the figures: answers sent, changed, withdrawn; consents.
  answers_revision bigint not null default 0,
  -- What its makers said of answers that are not real ones: a demonstration, a test.
  made_up boolean not null default false,
  created_at timestamptz not null
);
create index survey_owner on survey (owner_id);

create table survey_version (
  survey_id uuid not null references survey (id) on delete cascade,
  version integer not null check (version >= 1),
  questionnaire jsonb not null,
  published_at timestamptz not null,
  primary key (survey_id, version)
);

create table survey_wave (
  survey_id uuid not null references survey (id) on delete cascade,
  number integer not null check (number >= 1),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  closed_at timestamptz,
  primary key (survey_id, number)
);

-- Whoever holds the unguessable address of an answer holds the answer: only its SHA-256 stands here.
create table survey_answer (
  id uuid primary key,
  survey_id uuid not null,
  wave integer not null,
  version integer not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  way text not null check (way in ('open', 'personal', 'organisation', 'paper')),
  -- The organisation of the directory that answers, when it is known.
  record_id uuid references record (id) on delete set null,
  -- The answer of the same respondent in an earlier wave.
  previous_id uuid references survey_answer (id) on delete set null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  -- Counts its changes.
  revision integer not null default 1 check (revision >= 1),
  locale text not null check (locale in ('fr', 'en')),
  receipt text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  sent_at timestamptz,
  foreign key (survey_id, wave) references survey_wave (survey_id, number) on delete cascade,
  foreign key (survey_id, version) references survey_version (survey_id, version)
);
create index survey_answer_wave on survey_answer (survey_id, wave, id);
create unique index survey_answer_record on survey_answer (survey_id, wave, record_id)
  where record_id is not null and way = 'organisation';
create index survey_answer_previous on survey_answer (previous_id) where previous_id is not null;
create index survey_answer_drafts on survey_answer (updated_at) where sent_at is null;

create table survey_consent (
  answer_id uuid not null references survey_answer (id) on delete cascade,
  use text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= given_at),
  primary key (answer_id, use, given_at)
);
create unique index survey_consent_held on survey_consent (answer_id, use) where withdrawn_at is null;

-- A personal link. The address stands here for the letter and its reminders, and for nothing else.
create table survey_invitation (
  id uuid primary key,
  survey_id uuid not null,
  wave integer not null,
  address text,
  address_key text,
  record_id uuid references record (id) on delete set null,
  locale text not null check (locale in ('fr', 'en')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  -- Of the answer that it opens: it may not have been begun.
  answer_id uuid not null unique,
  previous_id uuid references survey_answer (id) on delete set null,
  asked_at timestamptz not null,
  sent_at timestamptz,
  reminders integer not null default 0 check (reminders between 0 and 2),
  last_reminder_at timestamptz,
  -- The letter was refused, or the person asked for no more.
  stopped_at timestamptz,
  foreign key (survey_id, wave) references survey_wave (survey_id, number) on delete cascade,
  unique (survey_id, wave, address_key)
);
