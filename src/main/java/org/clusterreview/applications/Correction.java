package org.clusterreview.applications;

import java.util.Optional;

/**
 * An application that was given back to be completed.
 *
 * @param returned the last such decision, whether or not it still holds
 * @param corrected the revision that came in next; empty while none has
 * @param comparison of the revision that was given back with the present one; empty while there is none
 */
public record Correction(Decision returned, Optional<Revision> corrected, Optional<RevisionComparison> comparison) {}
