-- The application that a message speaks of, so that it goes with what a person may see.
alter table notification add column application_id uuid references application (id);
update notification set application_id =
    (select s.application_id from score_sheet s where notification.link = concat('reviews/', cast(s.id as varchar(36))))
    where link like 'reviews/%';
