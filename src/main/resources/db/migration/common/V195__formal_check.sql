-- which item of the list of material an attachment is; empty for older and for other ones
alter table attachment add column kind varchar(100);

-- what one person has decided and a second one has yet to confirm
create table formal_proposal (
    id uuid primary key,
    application_id uuid not null references application (id),
    decision varchar(20) not null,
    reason varchar(4000) not null,
    deadline date,
    revision integer not null,
    basis varchar(1000000) not null,
    proposed_at timestamp with time zone not null,
    proposed_by varchar(36) not null,
    closed_at timestamp with time zone,
    closed_by varchar(36),
    outcome varchar(20),
    closing_reason varchar(4000)
);
create index formal_proposal_application on formal_proposal (application_id);

alter table application add column formal_proposed varchar(20);
alter table formal_decision add column confirmed_by varchar(36);
alter table formal_decision add column confirmed_at timestamp with time zone;

-- files of figures from the department's data platform
create table figure_import (
    id uuid primary key,
    track_id uuid not null references track (id),
    file_id uuid references stored_file (id),
    file_name varchar(300) not null,
    sha256 varchar(64) not null,
    received_from varchar(200),
    received_on date,
    recorded integer not null,
    imported_at timestamp with time zone not null,
    imported_by varchar(36) not null
);
create index figure_import_track on figure_import (track_id);
