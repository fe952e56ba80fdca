package org.clusterreview.invitations;

import org.clusterreview.fixtures.OnH2;

@OnH2
class ReplacementsH2IT extends ReplacementsContract {}
