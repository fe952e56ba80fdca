package org.clusterreview.invitations;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class ReplacementsPostgresIT extends ReplacementsContract {}
