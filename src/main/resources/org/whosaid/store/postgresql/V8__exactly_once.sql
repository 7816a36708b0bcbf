-- when a reply was last about to be posted, as long as nobody knows how that ended: a message with
-- its nonce may be on its way. In a row that stands: there may be a second one to delete
alter table replies add column posting_at bigint; -- milliseconds since 1970
update replies set posting_at = changed_at where state = 'planned';
