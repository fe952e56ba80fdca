-- A phone or an identity number is shared by two records until somebody has decided whether they are one person. The
-- columns are made anew because the names of their constraints differ from one database to the other.
alter table expert add column phone_hash varchar(64);
update expert set phone_hash = phone_index;
alter table expert drop column phone_index;
alter table expert rename column phone_hash to phone_index;
alter table expert alter column phone_index set not null;
create index expert_phone on expert (phone_index);

alter table expert add column identity_hash varchar(64);
update expert set identity_hash = identity_index;
alter table expert drop column identity_index;
alter table expert rename column identity_hash to identity_index;
create index expert_identity on expert (identity_index);

alter table expert add column email_index varchar(64);
create index expert_merged_into on expert (merged_into);

create table expert_pair (
    id uuid primary key,
    version bigint not null,
    one_id uuid not null references expert (id),
    other_id uuid not null references expert (id),
    reasons varchar(400) not null,
    state varchar(20) not null,
    found_at timestamp with time zone not null,
    decided_reasons varchar(400),
    decided_by varchar(36),
    decided_at timestamp with time zone,
    decision_reason varchar(4000),
    unique (one_id, other_id)
);
create index expert_pair_other on expert_pair (other_id);
create index expert_pair_state on expert_pair (state);

create table expert_merge (
    id uuid primary key,
    version bigint not null,
    kept_id uuid not null references expert (id),
    merged_id uuid not null references expert (id),
    merged_by varchar(36) not null,
    merged_at timestamp with time zone not null,
    reason varchar(4000) not null,
    undone_by varchar(36),
    undone_at timestamp with time zone,
    undone_reason varchar(4000)
);
create index expert_merge_kept on expert_merge (kept_id);
create index expert_merge_merged on expert_merge (merged_id);
