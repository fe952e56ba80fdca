create table expert_appraisal (
    id uuid primary key,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    expert_id uuid not null references expert (id),
    revision integer not null,
    form varchar(60) not null,
    points integer not null,
    grade varchar(20) not null,
    remark varchar(4000) not null,
    reason varchar(4000) not null,
    appraised_at timestamp with time zone not null,
    appraised_by varchar(36) not null,
    unique (track_id, expert_id, revision)
);
create index expert_appraisal_expert on expert_appraisal (expert_id);

create table expert_appraisal_item (
    appraisal_id uuid not null references expert_appraisal (id),
    item varchar(60) not null,
    points integer not null,
    maximum integer not null,
    grave boolean not null,
    primary key (appraisal_id, item)
);

-- Without a reference: a group that is withheld withholds the appraisal, whatever becomes of the group.
create table expert_appraisal_group (
    appraisal_id uuid not null references expert_appraisal (id),
    group_id uuid not null,
    primary key (appraisal_id, group_id)
);
create index expert_appraisal_group_group on expert_appraisal_group (group_id);
