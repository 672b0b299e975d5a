-- Free texts of answers, coded by people: a code book a question, each coder alone, disagreements settled by somebody.
-- Nothing of an answer's text stands here; codes go with the answer that they are of.
create table survey_theme (
  survey_id uuid not null references survey (id) on delete cascade,
  question text not null,
  code text not null check (code ~ '^t[1-9][0-9]{0,3}$'),
  label text not null check (length(label) between 1 and 120),
  definition text not null default '' check (length(definition) <= 1000),
  -- Codes given under it count for that one; parted again, they come back.
  merged_into text check (merged_into <> code),
  primary key (survey_id, question, code),
  foreign key (survey_id, question, merged_into) references survey_theme (survey_id, question, code)
);

create table survey_theme_change (
  id bigint generated always as identity primary key,
  survey_id uuid not null,
  question text not null,
  code text not null,
  act text not null check (act in ('added', 'reworded', 'merged', 'parted')),
  -- Its words from then on, or the theme that it was merged into.
  label text not null,
  definition text not null,
  into_code text,
  at timestamptz not null,
  author text not null,
  person_id text references person (id) on delete set null,
  foreign key (survey_id, question, code) references survey_theme (survey_id, question, code) on delete cascade
);
create index survey_theme_change_of on survey_theme_change (survey_id, question, id);

-- A relation of a person with one survey. The address stands here until the person comes in under it.
create table survey_coder (
  id uuid primary key,
  survey_id uuid not null references survey (id) on delete cascade,
  address text,
  address_key text,
  person_id text references person (id) on delete set null,
  author text not null default '',
  locale text not null check (locale in ('fr', 'en')),
  invited_at timestamptz not null,
  letter_at timestamptz,
  ended_at timestamptz,
  unique (survey_id, address_key)
);

create table survey_code (
  answer_id uuid not null references survey_answer (id) on delete cascade,
  question text not null,
  coder_id uuid not null references survey_coder (id) on delete cascade,
  survey_id uuid not null,
  wave integer not null,
  -- Empty: none of the themes.
  themes text[] not null,
  coded_at timestamptz not null,
  primary key (answer_id, question, coder_id),
  foreign key (survey_id, wave) references survey_wave (survey_id, number) on delete cascade
);
create index survey_code_wave on survey_code (survey_id, wave, question);

-- A coder who said that they were done sees what others chose, and changes nothing any more.
create table survey_coding_done (
  coder_id uuid not null references survey_coder (id) on delete cascade,
  wave integer not null,
  question text not null,
  done_at timestamptz not null,
  primary key (coder_id, wave, question)
);

create table survey_settlement (
  answer_id uuid not null references survey_answer (id) on delete cascade,
  question text not null,
  survey_id uuid not null,
  wave integer not null,
  themes text[] not null,
  reason text not null default '' check (length(reason) <= 1000),
  settled_at timestamptz not null,
  author text not null,
  person_id text references person (id) on delete set null,
  primary key (answer_id, question),
  foreign key (survey_id, wave) references survey_wave (survey_id, number) on delete cascade
);
create index survey_settlement_wave on survey_settlement (survey_id, wave, question);
