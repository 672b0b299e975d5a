-- Misspelt words are compared in the program, which keeps the words that records bear (decision 0037): their trigrams
-- are kept no more.
create or replace function remember_search_words() returns trigger language plpgsql as $$
begin
  execute format(
    'insert into search_word (word)
     select word
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

drop function words_sharing_trigrams(text, real, integer);
alter table search_word drop column trigrams;
drop function word_trigrams(text);
