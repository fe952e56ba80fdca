-- What was found under the rules as they were built in: names of the rules, as pages said them then.
alter table conflict_finding add column rule_zh varchar(200);
alter table conflict_finding add column rule_en varchar(200);
alter table conflict_finding add column kind varchar(40);
alter table conflict_finding add column certain boolean;
alter table conflict_finding add column document_id uuid references stored_file (id);
update conflict_finding set certain = case when strength = 'CERTAIN' then true else false end,
    rule_zh = rule, rule_en = rule, kind = 'SAME_EMPLOYER', strength = 'FORBIDDEN';
-- Their evidence has another form; they are kept, and found anew under the rules that the track is held under.
update conflict_finding set superseded_at = found_at where superseded_at is null;
alter table conflict_finding alter column rule_zh set not null;
alter table conflict_finding alter column rule_en set not null;
alter table conflict_finding alter column kind set not null;
alter table conflict_finding alter column certain set not null;

-- When the findings of a track were last brought up to date, and whether anything has changed since.
create table conflict_check (
    track_id uuid primary key references track (id),
    checked_at timestamp with time zone not null,
    checked_on date not null,
    policy_sha256 varchar(64) not null,
    stale boolean not null
);

-- What an expert has declared on an application: a conflict, or that there is none. No row: never asked.
create table conflict_declaration (
    id uuid primary key,
    track_id uuid not null references track (id),
    application_id uuid not null references application (id),
    expert_id uuid not null references expert (id),
    answer varchar(20) not null,
    explanation varchar(4000) not null,
    declared_at timestamp with time zone not null,
    declared_by varchar(36) not null,
    superseded_at timestamp with time zone
);
create index conflict_declaration_pair on conflict_declaration (expert_id, application_id);
create index conflict_declaration_track on conflict_declaration (track_id);

-- 承诺书 signed by an expert for a track, with the text that was signed.
create table conflict_pledge (
    id uuid primary key,
    track_id uuid not null references track (id),
    expert_id uuid not null references expert (id),
    text varchar(100000) not null,
    sha256 varchar(64) not null,
    signed_name varchar(50) not null,
    signed_at timestamp with time zone not null,
    signed_by varchar(36) not null
);
create index conflict_pledge_expert on conflict_pledge (expert_id, track_id);

-- Staff, secretaries and supervisors who have a conflict with an application themselves.
create table staff_recusal (
    id uuid primary key,
    version bigint not null,
    track_id uuid not null references track (id),
    application_id uuid not null references application (id),
    account_id uuid not null references account (id),
    reason varchar(4000) not null,
    declared_at timestamp with time zone not null,
    declared_by varchar(36) not null,
    lifted_at timestamp with time zone,
    lifted_by varchar(36)
);
create index staff_recusal_account on staff_recusal (account_id);
