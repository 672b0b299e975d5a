-- A transfer has two parties, one of each side; a public one was confirmed by both. Rows: transfers for which this fails.
select transfer.id, transfer.title, count(party.side) as parties, count(party.confirmed_at) as confirmed
from peer_transfer transfer
left join peer_transfer_party party on party.transfer_id = transfer.id
group by transfer.id
having count(party.side) <> 2 or (transfer.state = 'confirmed' and count(party.confirmed_at) <> 2)
