package org.clusterreview.registry;

import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Finds the 依托单位 that a correction or a list names. */
@Component
class Units {

    private final Organisations organisations;

    Units(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A 依托单位 with the place it stands for. */
    record Named(
            String name,
            String cityCode,
            Optional<String> countyCode,
            Optional<String> zoneCode,
            boolean demonstration) {

        NewOrganisation organisation() {
            return new NewOrganisation(name, kind(), Optional.empty(), Optional.of(cityCode), demonstration);
        }

        /** Whoever runs a cluster of a zone is its administration, of a county its government (Article 7). */
        private Organisation.Kind kind() {
            if (zoneCode.isPresent()) {
                return Organisation.Kind.ZONE_COMMITTEE;
            }
            return countyCode.isPresent() ? Organisation.Kind.COUNTY_GOVERNMENT : Organisation.Kind.OTHER;
        }
    }

    Optional<OrganisationId> known(Viewer viewer, Named unit) {
        return organisations.known(viewer, unit.organisation()).map(Organisation::id);
    }

    OrganisationId register(Viewer viewer, Named unit) {
        return organisations.register(viewer, unit.organisation()).id();
    }
}
