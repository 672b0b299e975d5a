-- The language of the page by which a person last signed in: letters to them are written in it.
alter table person add column locale text not null default 'fr' check (locale in ('fr', 'en'));
