-- The same respondents in two waves that are published: tables protected together with what both published. Figures
-- only; computed again whenever either is.
create table survey_pairs (
  survey_id uuid not null,
  from_wave integer not null,
  to_wave integer not null check (to_wave > from_wave),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  primary key (survey_id, from_wave, to_wave),
  foreign key (survey_id, from_wave) references survey_wave (survey_id, number) on delete cascade,
  foreign key (survey_id, to_wave) references survey_wave (survey_id, number) on delete cascade
);
