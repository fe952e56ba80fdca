alter table application add column recommender_id uuid references organisation (id);

-- a name that several bear stands for none of them
update application set recommender_id = (
    select o.id from organisation o where o.name = application.recommending_department
) where (
    select count(*) from organisation o where o.name = application.recommending_department
) = 1;

alter table member_enterprise add column parent_id uuid references organisation (id);
alter table member_enterprise add column parent_name varchar(200);

create table application_person (
    id uuid primary key,
    version bigint not null,
    application_id uuid not null references application (id),
    position integer not null,
    name varchar(1000) not null,
    organisation_id uuid references organisation (id),
    organisation_name varchar(200),
    role varchar(20) not null,
    superseded_at timestamp with time zone
);
create index application_person_application on application_person (application_id);
create index application_person_organisation on application_person (organisation_id);
