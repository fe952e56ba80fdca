alter table list_entry add column ranking_group varchar(60);

create table list_approval (
    id uuid primary key,
    list_id uuid not null references recognition_list (id),
    step_id varchar(60) not null,
    position integer not null,
    verdict varchar(20) not null,
    approver varchar(100) not null,
    decided_on date not null,
    document_number varchar(100),
    document_id uuid references stored_file (id),
    remark varchar(4000) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    unique (list_id, position)
);
