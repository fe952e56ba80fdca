create table approval (
    id uuid primary key,
    version bigint not null,
    round_id uuid,
    kind varchar(60) not null,
    subject varchar(300) not null,
    title varchar(300) not null,
    facts varchar(100000) not null,
    reason varchar(4000) not null,
    document_id uuid references stored_file (id),
    expires_on date,
    proposed_by uuid not null references account (id),
    proposed_at timestamp with time zone not null,
    decision varchar(20),
    decided_by uuid references account (id),
    decided_at timestamp with time zone,
    decision_reason varchar(4000)
);
create index approval_subject on approval (kind, subject);
