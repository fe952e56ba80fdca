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

alter table track add column requests_until date;

create table exclusion_request (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    application_id uuid not null references application (id),
    person varchar(1000) not null,
    organisation varchar(200),
    reason varchar(4000) not null,
    received_on date not null,
    document_id uuid references stored_file (id),
    state varchar(20) not null,
    decision_reason varchar(4000),
    decided_by varchar(36),
    decided_at timestamp with time zone,
    expert_id uuid references expert (id),
    match_reason varchar(4000),
    matched_by varchar(36),
    matched_at timestamp with time zone,
    recorded_by varchar(36) not null,
    recorded_at timestamp with time zone not null
);
create index exclusion_request_track on exclusion_request (track_id);
create index exclusion_request_application on exclusion_request (application_id);
create index exclusion_request_expert on exclusion_request (expert_id);
