-- What is told about a group is gone for whomever the group is withheld from, as what is told about an application.
alter table notification add column group_id uuid;
