-- What was told of a questionnaire made elsewhere when it was taken up: codes and their values, said by the page in the
-- language of who reads. Texts of the file's questions, no answer and no person.
create table survey_import (
  survey_id uuid primary key references survey (id) on delete cascade,
  notes jsonb not null check (jsonb_typeof(notes) = 'array' and notes <> '[]'::jsonb)
);
