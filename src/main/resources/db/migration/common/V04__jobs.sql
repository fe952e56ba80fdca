create table job (
    id uuid primary key,
    kind varchar(60) not null,
    argument varchar(100000) not null,
    state varchar(20) not null,
    done bigint not null,
    total bigint not null,
    progress_code varchar(100) not null,
    cancel_requested boolean not null,
    result varchar(1000000),
    failure varchar(100),
    started_by varchar(36) not null,
    queued_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index job_started_by on job (started_by, queued_at);

-- The scheduler's own table, in the form that it documents.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
