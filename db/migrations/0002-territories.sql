-- Every territory: communes, EPCI, départements, régions, France, custom perimeters. See src/contexts/territories.

create table territory (
  id text primary key,
  kind text not null check (kind in ('commune', 'epci', 'perimetre', 'departement', 'region', 'pays')),
  code text not null,
  name text not null,
  name_key text not null,
  population integer check (population >= 0),
  postcodes text[] not null default '{}',
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  -- The centre stands for the territory without having been measured in it.
  approximate boolean not null,
  -- The centre came from `import geo`: a new vintage keeps it.
  imported boolean not null default false,
  departement_id text references territory (id) deferrable initially deferred,
  -- GeoJSON geometry, WGS 84, when one was imported.
  contour jsonb,
  -- No longer in the latest vintage; records may still name it.
  retired boolean not null default false,
  replaced_by text references territory (id) deferrable initially deferred,
  unique (kind, code),
  check ((lon is null) = (lat is null)),
  check (lon is not null or approximate),
  check (replaced_by is null or retired)
);

-- What contains what, each territory containing itself. Computed from communes whenever territories are loaded.
-- No foreign keys: 210,000 rows written at once; checks/territories-*.sql tell whether they are sound.
create table territory_closure (
  ancestor_id text not null,
  descendant_id text not null,
  primary key (ancestor_id, descendant_id)
);
create index territory_closure_descendant on territory_closure (descendant_id);

-- Codes and names of before (merged, delegated and associated communes, arrondissements municipaux).
create table territory_alias (
  alias text not null,
  -- Empty when only the code is remembered.
  name text not null,
  name_key text not null,
  territory_id text not null references territory (id),
  primary key (alias, name)
);
create index territory_alias_territory on territory_alias (territory_id);

-- The one vintage that is loaded, and a stamp of all that made it. Loaders queue on its row.
create table territory_vintage (
  single boolean primary key default true check (single),
  vintage text not null,
  stamp text not null
);
insert into territory_vintage (vintage, stamp) values ('', '');
