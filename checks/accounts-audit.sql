-- The audit trail is whole: each line is sealed as it stands, and holds the seal of the one before.
select seq, action from audit_faults()
