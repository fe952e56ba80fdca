package org.clusterreview.registry.ui;

import org.clusterreview.access.AccountNames;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.registry.Cancellations;
import org.clusterreview.registry.ClusterCorrections;
import org.clusterreview.registry.ClusterRecusals;
import org.clusterreview.registry.ClusterReports;
import org.clusterreview.registry.Cultivations;
import org.clusterreview.registry.QuotaUses;
import org.clusterreview.registry.Registry;
import org.springframework.stereotype.Component;

/** What the pages of the registry and their parts work with. */
@Component
record RegistryServices(
        Registry registry,
        ClusterCorrections corrections,
        ClusterReports reports,
        Cancellations cancellations,
        Cultivations cultivations,
        QuotaUses quotas,
        ClusterRecusals recusals,
        Dictionaries dictionaries,
        AccountNames accounts,
        StoredFiles files) {}
