package org.clusterreview.applications.workbook;

import java.util.List;

/** What a second reading says about an application of the first. */
public sealed interface Difference {

    String cluster();

    record Added(ApplicationRow row) implements Difference {

        @Override
        public String cluster() {
            return row.cluster();
        }
    }

    record Changed(ApplicationRow before, ApplicationRow after, List<FieldChange> changes) implements Difference {

        public Changed {
            changes = List.copyOf(changes);
        }

        @Override
        public String cluster() {
            return after.cluster();
        }
    }

    record Unchanged(ApplicationRow row) implements Difference {

        @Override
        public String cluster() {
            return row.cluster();
        }
    }

    /** In the first reading, not in the second. Nothing follows from it by itself: a part may have been sent. */
    record Missing(ApplicationRow row) implements Difference {

        @Override
        public String cluster() {
            return row.cluster();
        }
    }
}
