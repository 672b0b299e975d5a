-- The audit trail is whole: each line is sealed as it stands, and holds the seal of the one before.
select seq, action
from (
  select a.*, lag(seal, 1, sha256('terreau')) over (order by seq) as before, row_number() over (order by seq) as place
  from audit a
) line
where seq <> place
   or previous <> before
   or seal <> audit_seal(previous, seq, at, actor, action, subject, detail)
