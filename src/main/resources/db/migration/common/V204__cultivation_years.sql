-- Length of the period of a candidate under cultivation by the rules of the day it was entered; empty for those from before it
-- was kept, whose period follows the rules in force.
alter table cluster add column cultivation_years integer;
