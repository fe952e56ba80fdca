package org.clusterreview.invitations;

import org.clusterreview.fixtures.OnH2;

@OnH2
class InvitationsH2IT extends InvitationsContract {}
