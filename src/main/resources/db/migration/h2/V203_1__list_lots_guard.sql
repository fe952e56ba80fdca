-- Adding a column copies the table, and its guard would go on under the name of the copy until the database is opened again.
drop trigger recognition_list_frozen;
create trigger recognition_list_frozen before update, delete on recognition_list for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
