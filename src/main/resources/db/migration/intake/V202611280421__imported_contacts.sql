-- Main contacts and parent companies come with customers by file, and go again when their import is undone.
alter table intake.touched_row drop constraint touched_row_entity_check;
alter table intake.touched_row add constraint touched_row_entity_check check (
    entity in ('CUSTOMER', 'PRODUCT', 'PURCHASE', 'INTERACTION', 'LEAD', 'OPPORTUNITY', 'CONTACT', 'COMPANY'));
