create table evaluation_subject (
    id uuid primary key,
    track_id uuid not null references track (id),
    application_id uuid not null references application (id),
    cluster_id uuid not null references cluster (id),
    reason varchar(2000) not null,
    linked_at timestamp with time zone not null,
    linked_by varchar(36) not null
);
create index evaluation_subject_track on evaluation_subject (track_id);

create table evaluation_result (
    id uuid primary key,
    cluster_id uuid not null references cluster (id),
    evaluated_year integer not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    application_id uuid not null references application (id),
    list_id uuid not null references recognition_list (id),
    cluster_name varchar(200) not null,
    place integer,
    grade varchar(60) not null,
    grade_zh varchar(100) not null,
    grade_en varchar(100) not null,
    consequence varchar(20) not null,
    exact varchar(2000) not null,
    published varchar(60) not null,
    stages varchar(20000) not null,
    document_number varchar(100) not null,
    issued_on date not null,
    due_on date,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    unique (cluster_id, evaluated_year)
);
create index evaluation_result_year on evaluation_result (evaluated_year);

create table rectification_report (
    id uuid primary key,
    result_id uuid not null references evaluation_result (id),
    approval_id uuid not null references approval (id),
    received_on date not null,
    report_text varchar(4000) not null,
    document_id uuid references stored_file (id),
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    unique (approval_id)
);
create index rectification_report_result on rectification_report (result_id);

create table rectification_decision (
    report_id uuid primary key references rectification_report (id),
    accepted boolean not null,
    reason varchar(4000) not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(36) not null
);
