-- Who had a hand in an offer, and who approved it: nobody approves what is his own. Of older quotes it is not known.
alter table quotes.quote
    add column offered_by uuid[] not null default '{}',
    add column approval_decided_by uuid;
