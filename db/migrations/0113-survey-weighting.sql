-- What who runs a survey tells of the population that a wave asks: how many stand behind each value of one closed
-- question, and where that is known from. Weighted figures are worked out of published ones, and kept nowhere.
create table survey_weighting (
  survey_id uuid not null,
  wave integer not null,
  question text not null check (question <> ''),
  population jsonb not null check (jsonb_typeof(population) = 'object'),
  source text not null check (char_length(source) between 1 and 500),
  told_at timestamptz not null,
  primary key (survey_id, wave),
  foreign key (survey_id, wave) references survey_wave (survey_id, number) on delete cascade
);
