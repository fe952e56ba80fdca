package org.clusterreview.panels;

import java.util.Collection;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;

/** Tells why panels cannot be taken back as a whole any more, where a feature knows a reason. */
public interface SeatHold {

    Optional<Violation> holds(Viewer viewer, Collection<GroupId> groups);
}
