package org.clusterreview.reviews;

import java.util.List;
import org.clusterreview.access.Caller;
import org.clusterreview.access.Sight;
import org.clusterreview.access.Viewer;

/** One batch of one request, on its way to the transaction that writes it. */
record MarkRequest(Viewer viewer, Caller caller, SheetId sheet, String device, List<Mutation> mutations) {

    Sight sight(Sheet of) {
        return new Sight(viewer, of.application().value());
    }
}
