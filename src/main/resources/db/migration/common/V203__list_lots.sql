-- The lots between equals of several groups that were in force when a list was formed; null in those from before.
alter table recognition_list add column lots varchar(100000);
