create function refuse_change() returns trigger as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name;
end;
$$ language plpgsql;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
