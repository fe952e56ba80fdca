package org.clusterreview.organisations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clusterreview.access.Viewer;

/** Answers who has to do with an organisation; the features that use organisations know. */
public interface OrganisationUses {

    /** What an organisation is to the one that uses it. */
    enum Part {
        /** Employer of an expert, today or before. */
        EXPERT,
        APPLICANT,
        MEMBER
    }

    /**
     * @param name of the expert or the application
     * @param path of the page that shows it
     */
    record Use(Part part, String name, String path) {}

    /**
     * All that the viewer may see, by name.
     *
     * @param organisations one organisation, with those that were merged into it
     */
    List<Use> of(Viewer viewer, Collection<UUID> organisations);
}
