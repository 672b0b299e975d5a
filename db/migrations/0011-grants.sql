-- Grants that funders awarded, as they publish them (SCDL subventions). Apart from the register: a grant is a fact of
-- the past between two bodies, not a programme that one may apply to. Parties are named as the source names them; the
-- organisation of the directory that one of them is, is found when a page is read, so that it is never out of date.

create table grant_source (
  source text primary key,
  label text not null,
  licence text,
  page text,
  imported_at timestamptz not null
);

create table awarded_grant (
  id bigint generated always as identity primary key,
  source text not null references grant_source (source),
  -- What tells this grant from all others, whatever file it comes in.
  row_key text not null unique,
  funder_name text not null,
  funder_key text not null,
  -- The SIREN alone when that is all the source gives.
  funder_siret text,
  funder_siren text generated always as (left(funder_siret, 9)) stored,
  beneficiary_name text not null,
  beneficiary_key text not null,
  beneficiary_siret text,
  beneficiary_siren text generated always as (left(beneficiary_siret, 9)) stored,
  beneficiary_rna text,
  agreed_on date not null,
  year integer generated always as (extract(year from agreed_on)::integer) stored,
  decision text,
  object text not null,
  -- Euro cents. The whole grant before it is shared out, and this beneficiary's part of it; null when not told.
  amount bigint check (amount >= 0),
  part bigint check (part >= 0 and part <= amount),
  -- Ten-thousandths.
  share integer check (share between 1 and 10000),
  cash boolean not null,
  in_kind boolean not null,
  payment text,
  paid_from date,
  paid_until date check (paid_until >= paid_from),
  rae text,
  eu_notified boolean,
  programme text,
  -- Where it is used, as the file tells; else where the beneficiary sits, when its number says so.
  place text,
  -- What else the schema told, column by column.
  other jsonb not null,
  search tsvector not null,
  gone_since date
);
create index awarded_grant_funder_siren on awarded_grant (funder_siren, agreed_on);
create index awarded_grant_funder_key on awarded_grant (funder_key);
create index awarded_grant_beneficiary_siren on awarded_grant (beneficiary_siren, agreed_on);
create index awarded_grant_beneficiary_key on awarded_grant (beneficiary_key);
create index awarded_grant_beneficiary_rna on awarded_grant (beneficiary_rna);
create index awarded_grant_order on awarded_grant (agreed_on desc, id desc);
create index awarded_grant_source on awarded_grant (source);
create index awarded_grant_place on awarded_grant (place);
create index awarded_grant_search on awarded_grant using gin (search);

-- The organisations of the directory by their numbers and their names, for those whom a grant names.
create index record_organisation_siren on record (coalesce(document ->> 'siren', left(document ->> 'siret', 9)))
  where kind = 'organisation';
create index record_organisation_rna on record ((document ->> 'rna')) where kind = 'organisation';
create index record_organisation_name on record (name_key) where kind = 'organisation';
