-- When a personal link was first opened: of how many invited, how many saw the questionnaire.
alter table survey_invitation add column opened_at timestamptz;
