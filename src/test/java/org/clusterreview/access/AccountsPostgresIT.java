package org.clusterreview.access;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class AccountsPostgresIT extends AccountsContract {}
