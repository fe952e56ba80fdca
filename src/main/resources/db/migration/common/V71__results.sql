-- A lot decides only between those it was drawn for, and a result says why it is no longer in force.
alter table lot add column draw_id uuid not null;
alter table lot add constraint lot_application foreign key (application_id) references application (id);

alter table result add column superseded_by varchar(36);
alter table result add column superseded_because varchar(20);
