-- Who holds what and what was done, found from any end; and the chain of the trail verified from inside the program.
create index relation_asked on relation (asked_at) where state = 'asked';
create index relation_role on relation (role, id) where state = 'held';
create index purpose_token_person on purpose_token (person_id, purpose);
create index audit_actor on audit (actor, seq);
create index audit_subject on audit (subject, seq);
create index audit_action on audit (action, seq);
create index audit_at on audit (at);

-- Lines of the trail that are not as they were sealed, or do not follow the one before.
create function audit_faults() returns table (seq bigint, action text) language sql stable as $$
  select line.seq, line.action
  from (
    select a.*, lag(a.seal, 1, sha256('terreau')) over (order by a.seq) as before,
           row_number() over (order by a.seq) as place
    from audit a
  ) line
  where line.seq <> line.place
     or line.previous <> line.before
     or line.seal <> audit_seal(line.previous, line.seq, line.at, line.actor, line.action, line.subject, line.detail)
$$;
