-- Engagements over time: a fact is never changed, a newer row takes its place.
alter table employment add column kind varchar(20) default 'EMPLOYED' not null;
alter table employment add column end_unknown boolean default false not null;
alter table employment add column source varchar(20) default 'IMPORT' not null;
alter table employment add column recorded_by varchar(36);
alter table employment add column recorded_at timestamp with time zone;
alter table employment add column superseded_at timestamp with time zone;

create table expert_relation (
    id uuid primary key,
    version bigint not null,
    expert_id uuid not null references expert (id),
    kind varchar(20) not null,
    person varchar(50) not null,
    organisation_id uuid references organisation (id),
    organisation_name varchar(100) not null,
    work varchar(300) not null,
    from_date date,
    to_date date,
    end_unknown boolean not null,
    source varchar(20) not null,
    recorded_by varchar(36) not null,
    recorded_at timestamp with time zone not null,
    superseded_at timestamp with time zone
);
create index expert_relation_expert on expert_relation (expert_id);

create table expert_unavailable (
    id uuid primary key,
    version bigint not null,
    expert_id uuid not null references expert (id),
    from_date date not null,
    to_date date not null,
    note varchar(300) not null,
    recorded_by varchar(36) not null,
    recorded_at timestamp with time zone not null,
    superseded_at timestamp with time zone
);
create index expert_unavailable_expert on expert_unavailable (expert_id);

alter table expert_field add column level varchar(20) default 'FAMILIAR' not null;

alter table expert add column suspended_from date;
alter table expert add column suspended_until date;
alter table expert alter column search_keys set data type varchar(8000);
