-- What an expert keeps on a sheet beside the marks, private notes and bookmarks: read by nobody else, in no sum, hash or
-- export. Ids of the changes stand in mutation beside those of marks.
create table aside (
    sheet_id uuid not null references score_sheet (id),
    aside_key varchar(40) not null,
    version bigint not null,
    content varchar(40000) not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(36) not null,
    device varchar(100) not null,
    primary key (sheet_id, aside_key)
);
