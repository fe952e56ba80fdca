package org.clusterreview.panels;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class GroupsPostgresIT extends GroupsContract {}
