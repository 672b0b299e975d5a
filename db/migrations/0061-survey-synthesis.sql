-- What a survey published of a wave: the tables themselves, protected together, and not the answers behind them. Read
-- by everybody as they are; computed again each night from the answers sent by `published_at` whose consent holds.
create table survey_publication (
  survey_id uuid not null,
  wave integer not null,
  published_at timestamptz not null,
  computed_at timestamptz not null,
  -- Of the answers it was computed from.
  answers_revision bigint not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  primary key (survey_id, wave),
  foreign key (survey_id, wave) references survey_wave (survey_id, number) on delete cascade
);
