insert into grant_source (source, label, licence, page, imported_at)
select 'source-' || n, 'Données essentielles ' || n, 'Licence Ouverte 2.0', 'https://donnees.example/' || n, '2026-01-01'
from generate_series(1, 5) n;
insert into awarded_grant (source, row_key, funder_name, funder_key, funder_siret, beneficiary_name, beneficiary_key,
  agreed_on, object, amount, part, share, cash, in_kind, other, search, place)
select 'source-' || 1 + n % 5, md5(n::text), 'Financeur ' || n % 40, 'financeur ' || n % 40,
  case when n % 2 = 0 then lpad((n % 40)::text, 14, '1') end, 'Association ' || n, 'association ' || n,
  date '2018-01-01' + n % 2500, 'Soutien à l’activité ' || n, n * 100, n * 100, 10000, true, n % 9 = 0, '{}',
  to_tsvector('simple', 'association ' || n), 'commune-35238'
from generate_series(1, 20000) n;
