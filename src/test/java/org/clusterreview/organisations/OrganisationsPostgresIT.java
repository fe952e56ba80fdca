package org.clusterreview.organisations;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class OrganisationsPostgresIT extends OrganisationsContract {}
