-- What changed lately in a wave, for tables of answers that are kept up to date rather than read again: answers sent or
-- taken back, and consents given or withdrawn.
create index survey_answer_changed on survey_answer (survey_id, wave, updated_at);
create index survey_consent_given on survey_consent (given_at);
create index survey_consent_withdrawn on survey_consent (withdrawn_at) where withdrawn_at is not null;
