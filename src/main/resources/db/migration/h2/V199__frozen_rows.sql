-- What was frozen, published or issued is never changed; what may be set later, once, the trigger knows.
create trigger result_frozen before update, delete on result for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger lot_frozen before update, delete on lot for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger recognition_list_frozen before update, delete on recognition_list for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger list_entry_frozen before update, delete on list_entry for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger list_approval_frozen before update, delete on list_approval for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger public_notice_frozen before update, delete on public_notice for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger recognition_issue_frozen before update, delete on recognition_issue for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger issued_document_frozen before update, delete on issued_document for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger application_revision_frozen before update, delete on application_revision for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger notice_entry_frozen before update, delete on notice_entry for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger notice_supersession_frozen before update, delete on notice_supersession for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger notice_contact_frozen before update, delete on notice_contact for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger list_correction_frozen before update, delete on list_correction for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger evaluation_subject_frozen before update, delete on evaluation_subject for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger evaluation_result_frozen before update, delete on evaluation_result for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger rectification_report_frozen before update, delete on rectification_report for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger rectification_decision_frozen before update, delete on rectification_decision for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger lot_draw_frozen before update, delete on lot_draw for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger lot_end_frozen before update, delete on lot_end for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger working_year_frozen before update, delete on working_year for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger working_holiday_frozen before update, delete on working_holiday for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger worked_day_frozen before update, delete on worked_day for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
