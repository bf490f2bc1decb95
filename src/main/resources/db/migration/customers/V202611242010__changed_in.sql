-- The transaction that last changed, other than by the rules, what a standing says: a purchase, or a stage set by hand.
-- Scores worked out from what was there before it are not written over it; its customer is due again anyway.
alter table customers.standing add column changed_in bigint not null default 0;
