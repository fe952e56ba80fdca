create table paper_sheet (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    sheet_id uuid not null references score_sheet (id),
    state varchar(20) not null,
    look integer not null,
    scan_id uuid references stored_file (id),
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    reason varchar(4000)
);
create index paper_sheet_sheet on paper_sheet (sheet_id);
create index paper_sheet_track on paper_sheet (track_id);

create table paper_entry (
    id uuid primary key,
    paper_id uuid not null references paper_sheet (id),
    look integer not null,
    entered_by varchar(36) not null,
    entered_name varchar(200) not null,
    entered_at timestamp with time zone not null,
    signed_on date not null,
    unique (paper_id, look, entered_by)
);

create table paper_mark (
    entry_id uuid not null references paper_entry (id),
    indicator varchar(100) not null,
    state varchar(20) not null,
    amount numeric(30, 10),
    remark varchar(4000) not null,
    primary key (entry_id, indicator)
);

create table paper_decision (
    id uuid primary key,
    paper_id uuid not null references paper_sheet (id),
    look integer not null,
    field varchar(100) not null,
    chosen varchar(20) not null,
    reason varchar(4000) not null,
    decided_by varchar(36) not null,
    decided_at timestamp with time zone not null
);
create index paper_decision_paper on paper_decision (paper_id);
