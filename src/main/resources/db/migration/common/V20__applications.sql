create table application_import (
    id uuid primary key,
    track_id uuid not null references track (id),
    file_id uuid references stored_file (id),
    file_name varchar(300) not null,
    sha256 varchar(64) not null,
    received_from varchar(200),
    received_on date,
    added integer not null,
    changed integer not null,
    imported_at timestamp with time zone not null,
    imported_by varchar(36) not null
);
create index application_import_track on application_import (track_id);

create table application (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    number integer not null,
    revision integer not null,
    name varchar(200) not null,
    organisation_id uuid not null references organisation (id),
    applicant_name varchar(200) not null,
    applicant_code varchar(18) not null,
    applicant_kind varchar(40) not null,
    city_code varchar(6) not null,
    county_code varchar(6),
    zone_code varchar(40),
    field_code varchar(40) not null,
    recommending_department varchar(200) not null,
    contact varchar(1000) not null,
    phone varchar(1000) not null,
    remark varchar(2000),
    cluster_id uuid references cluster (id),
    formal_state varchar(20) not null,
    formal_deadline date,
    demonstration boolean not null,
    unique (track_id, number),
    unique (track_id, name)
);
create index application_round on application (round_id);

create table application_revision (
    id uuid primary key,
    application_id uuid not null references application (id),
    revision integer not null,
    content varchar(1000000) not null,
    sha256 varchar(64) not null,
    import_id uuid not null references application_import (id),
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    unique (application_id, revision)
);

create table figure (
    id uuid primary key,
    application_id uuid not null references application (id),
    item varchar(60) not null,
    figure_year integer,
    amount numeric(30, 8) not null,
    source varchar(20) not null,
    reason varchar(4000),
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    superseded_at timestamp with time zone
);
create index figure_application on figure (application_id);

create table member_enterprise (
    id uuid primary key,
    application_id uuid not null references application (id),
    position integer not null,
    name varchar(200) not null,
    credit_code varchar(18),
    role varchar(20) not null,
    organisation_id uuid not null references organisation (id),
    superseded_at timestamp with time zone
);
create index member_enterprise_application on member_enterprise (application_id);
create index member_enterprise_organisation on member_enterprise (organisation_id);

create table attachment (
    id uuid primary key,
    application_id uuid not null references application (id),
    file_id uuid not null references stored_file (id),
    added_at timestamp with time zone not null,
    added_by varchar(36) not null,
    superseded_at timestamp with time zone
);
create index attachment_application on attachment (application_id);

create table formal_finding (
    id uuid primary key,
    application_id uuid not null references application (id),
    rule_id varchar(100) not null,
    verdict varchar(20) not null,
    evidence varchar(4000) not null,
    revision integer not null,
    found_at timestamp with time zone not null,
    found_by varchar(36) not null,
    superseded_at timestamp with time zone
);
create index formal_finding_application on formal_finding (application_id);

create table formal_decision (
    id uuid primary key,
    application_id uuid not null references application (id),
    decision varchar(20) not null,
    reason varchar(4000) not null,
    deadline date,
    revision integer not null,
    basis varchar(1000000) not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(36) not null,
    superseded_at timestamp with time zone
);
create index formal_decision_application on formal_decision (application_id);
