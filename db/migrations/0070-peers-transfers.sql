-- Transfers of know-how that happened outside an exchange: the other side is asked, once, and nothing is public before.

-- Who is asked to confirm: those who look after a record (the party's `record_id`), or an address given once.
create table peer_transfer_ask (
  transfer_id uuid primary key references peer_transfer (id) on delete cascade,
  -- How the writer calls the other side; told to whoever is asked, and to nobody else.
  told_as text not null check (char_length(told_as) between 1 and 80),
  -- Erased with the answer. Null: those who look after the record are asked.
  email text,
  -- Of the link in the letter, made when it leaves.
  hash bytea unique check (octet_length(hash) = 32),
  locale text not null check (locale in ('fr', 'en')),
  asked_at timestamptz not null
);
create index peer_transfer_ask_email on peer_transfer_ask (lower(email), asked_at) where email is not null;

-- The language in which its author wrote an offer: that of the letters about it.
alter table peer_offer add column locale text not null default 'fr' check (locale in ('fr', 'en'));
