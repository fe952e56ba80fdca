alter table public_notice add column scope varchar(20) default 'WHOLE' not null;
alter table public_notice add column title varchar(300) default '' not null;
alter table public_notice add column office varchar(200) default '' not null;

create table notice_entry (
    notice_id uuid not null references public_notice (id),
    application_id uuid not null references application (id),
    line integer not null,
    decision varchar(20) not null,
    primary key (notice_id, application_id)
);

insert into notice_entry (notice_id, application_id, line, decision)
    select n.id, e.application_id, e.line, e.decision
    from public_notice n
    join list_entry e on e.list_id = n.list_id
    where e.decision in ('LISTED', 'CULTIVATION', 'GRADED');

create table notice_supersession (
    id uuid primary key,
    notice_id uuid not null references public_notice (id),
    application_id uuid not null references application (id),
    list_id uuid not null references recognition_list (id),
    reason varchar(8000) not null,
    superseded_at timestamp with time zone not null,
    superseded_by varchar(36) not null
);
create index notice_supersession_notice on notice_supersession (notice_id);

create table notice_contact (
    id uuid primary key,
    office varchar(200) not null,
    discipline_phone varchar(100) not null,
    supervision_phone varchar(100) not null,
    address varchar(300) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null
);

create table list_correction (
    id uuid primary key,
    track_id uuid not null references track (id),
    list_id uuid not null references recognition_list (id),
    from_list_id uuid not null references recognition_list (id),
    approval_id uuid not null references approval (id),
    number integer not null,
    application_id uuid not null references application (id),
    moved_up_id uuid references application (id),
    reason varchar(4000) not null,
    corrected_at timestamp with time zone not null,
    corrected_by varchar(36) not null,
    unique (list_id)
);
create index list_correction_track on list_correction (track_id);

create table objection (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    notice_id uuid not null references public_notice (id),
    application_id uuid references application (id),
    number integer not null,
    objector_kind varchar(20) not null,
    objector_name varchar(2000),
    objector_contact varchar(2000),
    sealed boolean not null,
    channel varchar(20) not null,
    statement varchar(8000) not null,
    document_id uuid references stored_file (id),
    received_on date not null,
    late boolean not null,
    state varchar(20) not null,
    refusal_ground varchar(30),
    refusal_reason varchar(4000),
    acknowledged_on date,
    investigator_id uuid references account (id),
    approval_id uuid references approval (id),
    verdict varchar(20),
    verdict_reason varchar(4000),
    decided_on date,
    answered_on date,
    answer varchar(8000),
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    unique (track_id, number)
);

alter table public_notice alter column withdrawal_reason set data type varchar(8000);
