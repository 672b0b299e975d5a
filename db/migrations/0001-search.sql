-- French full-text search on any PostgreSQL 15 or later: no extension, no superuser.
--
-- One search vector holds two kinds of lexemes that never meet: exact words in lower case, without accents, which
-- the program writes, and roots in CAPITALS, which french_stems makes. Weights tell where: A title, B summary,
-- C body, D what the acronyms stand for.

-- The stemmer without its stop words: it would drop « été » and « son »; the program has its own list.
create text search dictionary french_roots (template = pg_catalog.snowball, language = french);
create text search configuration french_roots (parser = pg_catalog."default");
alter text search configuration french_roots add mapping for asciiword, word, numword with french_roots;

-- The roots of words. The accents of « développées » tell the stemmer that it is of « développer », so they go after
-- stemming only; the program gives each accented word a second time without accents, as people also type it.
create function french_stems(words text) returns tsvector
  language sql immutable strict parallel safe
  return upper(
    translate(
      to_tsvector('french_roots', words)::text,
      'àâäáãåçéèêëíìîïñóòôöõøúùûüýÿłđ',
      'aaaaaaceeeeiiiinoooooouuuuyyld'
    ) collate "C"
  )::tsvector;

-- Any of these exact words, or any root of the others.
create function french_query(exact text[], to_stem text) returns tsquery
  language sql immutable strict parallel safe
  return (
    select string_agg(quote_literal(lexeme), ' | ')
    from unnest(exact || tsvector_to_array(french_stems(to_stem))) lexeme
  )::tsquery;

-- Nearness, for when nothing is found as typed. The words that records bear, to compare a misspelt word with.
-- Not unique on purpose: two writers who bring the same new word must never wait for each other.
create table search_word (
  word text collate "C" not null,
  trigrams tsvector not null
);
create index search_word_word on search_word (word);
create index search_word_trigrams on search_word using gin (trigrams);

create function word_trigrams(word text) returns tsvector
  language sql immutable strict parallel safe
  return array_to_tsvector(
    array(select substr('  ' || word || ' ', place, 3) from generate_series(1, length(word) + 1) place)
  );

-- Statement trigger of a table that holds search vectors: keeps the words of its new rows. The transition table is
-- named `written`; the argument names the column. Only words of letters, neither too short nor debris; roots, being
-- in capitals, come before 'a'.
create function remember_search_words() returns trigger language plpgsql as $$
begin
  execute format(
    'insert into search_word (word, trigrams)
     select word, word_trigrams(word)
     from (
       select distinct lexeme collate "C" as word
       from written, unnest(tsvector_to_array(written.%I)) lexeme
       where lexeme collate "C" >= ''a'' and length(lexeme) between 4 and 30
     ) new
     where word ~ ''^[a-z]+$'' and not exists (select from search_word known where known.word = new.word)',
    tg_argv[0]
  );
  return null;
end $$;

-- Forgets the words that no vector bears any more, and repeated ones. `vectors`: a query of one tsvector column.
create function sweep_search_words(vectors text) returns bigint
  language sql
begin atomic
  with gone as (
    delete from search_word stored
    where stored.word not in (select used.word collate "C" from ts_stat(vectors) used)
      or exists (select from search_word twin where twin.word = stored.word and twin.ctid < stored.ctid)
    returning 1
  )
  select count(*) from gone;
end;

-- The known words that share trigrams with a typed one, the closest first. `shared` is Dice's coefficient of the
-- two sets of trigrams, from 0 to 1.
create function words_sharing_trigrams(typed text, at_least real, at_most integer)
  returns table (word text, shared real)
  language sql stable strict parallel safe
begin atomic
  select known.word, max(closeness.shared) as shared
  from (
      select tsvector_to_array(word_trigrams(typed)) as trigrams,
        (select string_agg(quote_literal(trigram), ' | ')::tsquery
         from unnest(tsvector_to_array(word_trigrams(typed))) trigram) as any_trigram
    ) asked
    join search_word known on known.trigrams @@ asked.any_trigram
    cross join lateral (
      select 2.0 * (length(known.trigrams) - length(ts_delete(known.trigrams, asked.trigrams)))
        / (length(known.trigrams) + cardinality(asked.trigrams)) as shared
    ) closeness
  where closeness.shared >= at_least
  group by known.word
  order by shared desc, known.word
  limit at_most;
end;
