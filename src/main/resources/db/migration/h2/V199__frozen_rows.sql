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
