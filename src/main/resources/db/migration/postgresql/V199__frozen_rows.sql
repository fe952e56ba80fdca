-- What was frozen, published or issued is never changed. The arguments are columns that may be filled once.
create function refuse_other_change() returns trigger as $$
declare
    before jsonb;
    after jsonb;
    name text;
begin
    if tg_op = 'DELETE' then
        raise exception 'rows of % are only ever added', tg_table_name;
    end if;
    before := to_jsonb(old) - 'version';
    after := to_jsonb(new) - 'version';
    foreach name in array coalesce(tg_argv[0:], array[]::text[]) loop
        if before -> name = 'null'::jsonb then
            before := before - name;
            after := after - name;
        end if;
    end loop;
    if before is distinct from after then
        raise exception 'rows of % are only ever added', tg_table_name;
    end if;
    return new;
end;
$$ language plpgsql;

create trigger result_frozen before update or delete on result
    for each row execute function refuse_other_change('superseded_at', 'superseded_by', 'superseded_because');
create trigger lot_frozen before update or delete on lot
    for each row execute function refuse_other_change('superseded_at');
create trigger recognition_list_frozen before update or delete on recognition_list
    for each row execute function refuse_other_change('frozen_at', 'frozen_by', 'superseded_at');
create trigger list_entry_frozen before update or delete on list_entry
    for each row execute function refuse_other_change();
create trigger list_approval_frozen before update or delete on list_approval
    for each row execute function refuse_other_change();
create trigger public_notice_frozen before update or delete on public_notice
    for each row execute function refuse_other_change('withdrawn_at', 'withdrawn_by', 'withdrawal_reason');
create trigger recognition_issue_frozen before update or delete on recognition_issue
    for each row execute function refuse_other_change();
create trigger issued_document_frozen before update or delete on issued_document
    for each row execute function refuse_other_change();
create trigger application_revision_frozen before update or delete on application_revision
    for each row execute function refuse_other_change();
create trigger notice_entry_frozen before update or delete on notice_entry
    for each row execute function refuse_other_change();
create trigger notice_supersession_frozen before update or delete on notice_supersession
    for each row execute function refuse_other_change();
create trigger notice_contact_frozen before update or delete on notice_contact
    for each row execute function refuse_other_change();
create trigger list_correction_frozen before update or delete on list_correction
    for each row execute function refuse_other_change();
create trigger evaluation_subject_frozen before update or delete on evaluation_subject
    for each row execute function refuse_other_change();
create trigger evaluation_result_frozen before update or delete on evaluation_result
    for each row execute function refuse_other_change();
create trigger rectification_report_frozen before update or delete on rectification_report
    for each row execute function refuse_other_change();
create trigger rectification_decision_frozen before update or delete on rectification_decision
    for each row execute function refuse_other_change();
create trigger lot_draw_frozen before update or delete on lot_draw
    for each row execute function refuse_other_change();
create trigger lot_end_frozen before update or delete on lot_end
    for each row execute function refuse_other_change();
create trigger working_year_frozen before update or delete on working_year
    for each row execute function refuse_other_change();
create trigger working_holiday_frozen before update or delete on working_holiday
    for each row execute function refuse_other_change();
create trigger worked_day_frozen before update or delete on worked_day
    for each row execute function refuse_other_change();
