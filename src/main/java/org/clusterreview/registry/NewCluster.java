package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.organisations.OrganisationId;

/** A cluster to be entered in the registry. */
public record NewCluster(
        String name,
        Cluster.Level level,
        Optional<OrganisationId> organisation,
        String cityCode,
        Optional<String> countyCode,
        Optional<String> zoneCode,
        String fieldCode,
        Optional<LocalDate> recognisedOn,
        boolean demonstration) {}
