-- Who was reminded of sheets that are left, when, and by whom.
create table sheet_reminder (
    id uuid primary key,
    track_id uuid not null references track (id),
    expert_id uuid not null,
    reminded_at timestamp with time zone not null,
    reminded_by varchar(36) not null
);
create index sheet_reminder_track on sheet_reminder (track_id, expert_id);

-- Since when a sheet is back in the hands of its expert.
alter table score_sheet add column returned_at timestamp with time zone;
