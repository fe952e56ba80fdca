package org.clusterreview.organisations;

import org.clusterreview.fixtures.OnH2;

@OnH2
class OrganisationsH2IT extends OrganisationsContract {}
