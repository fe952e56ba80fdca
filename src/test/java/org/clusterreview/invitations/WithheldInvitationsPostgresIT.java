package org.clusterreview.invitations;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class WithheldInvitationsPostgresIT extends WithheldInvitationsContract {}
