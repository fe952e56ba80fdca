alter table cluster add column document_number varchar(100);
alter table cluster add column document_date date;
alter table cluster add column source varchar(300);
alter table cluster add column application_id uuid;
alter table cluster add constraint cluster_application unique (application_id);

create table recognition_list (
    id uuid primary key,
    version bigint not null,
    track_id uuid not null references track (id),
    round_id uuid not null references round (id),
    revision integer not null,
    result_id uuid not null references result (id),
    result_revision integer not null,
    result_sha256 varchar(64) not null,
    registry_sha256 varchar(64) not null,
    places integer,
    sha256 varchar(64) not null,
    formed_at timestamp with time zone not null,
    formed_by varchar(36) not null,
    frozen_at timestamp with time zone,
    frozen_by varchar(36),
    superseded_at timestamp with time zone,
    unique (track_id, revision)
);

create table list_entry (
    id uuid primary key,
    list_id uuid not null references recognition_list (id),
    application_id uuid not null references application (id),
    line integer not null,
    name varchar(200) not null,
    city_code varchar(6) not null,
    county_code varchar(6),
    zone_code varchar(40),
    field_code varchar(40) not null,
    place integer,
    exact varchar(2000),
    published varchar(60),
    formed varchar(20) not null,
    decision varchar(20) not null,
    grade varchar(60),
    eligible boolean not null,
    reasons varchar(100000) not null,
    approval_id uuid references approval (id),
    change_reason varchar(4000),
    change_consent varchar(4000),
    unique (list_id, application_id)
);

create table public_notice (
    id uuid primary key,
    version bigint not null,
    track_id uuid not null references track (id),
    list_id uuid not null references recognition_list (id),
    list_revision integer not null,
    published_on date not null,
    first_day date not null,
    last_day date not null,
    working_days integer not null,
    same_day boolean not null,
    confirmed boolean not null,
    document_number varchar(100) not null,
    location varchar(500) not null,
    notice_text varchar(20000) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by varchar(36),
    withdrawal_reason varchar(4000)
);
create index public_notice_track on public_notice (track_id);

create table recognition_issue (
    id uuid primary key,
    track_id uuid not null references track (id),
    list_id uuid not null references recognition_list (id),
    document_number varchar(100) not null,
    issued_on date not null,
    entered integer not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    unique (track_id)
);
