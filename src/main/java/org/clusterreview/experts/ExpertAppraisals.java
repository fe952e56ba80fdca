package org.clusterreview.experts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;

/** Answers what was said of an expert's part in reviews; a later feature knows, and the page of the expert shows it. */
public interface ExpertAppraisals {

    /** How an expert stands by the appraisals. It changes nothing in the pool: suspending is for a person to do. */
    enum Standing {
        NONE,
        GOOD,
        WATCH,
        SUSPENSION_PROPOSED
    }

    /** @param code key of a text with these arguments */
    record Words(String code, List<Object> args) {

        public Words {
            args = List.copyOf(args);
        }
    }

    /**
     * An appraisal.
     *
     * @param where round and track in words
     * @param path of the page that shows it
     * @param grade key of {@code appraisal.grade.KEY}
     * @param by display name of who appraised; empty if it is not known any more
     * @param reason why it was corrected; empty for a first one
     * @param stands false once it has been corrected
     */
    record Line(
            String where,
            String path,
            int points,
            String grade,
            String remark,
            Instant at,
            String by,
            int revision,
            String reason,
            boolean stands) {}

    /**
     * All of them.
     *
     * @param of how many appraisals the standing rests on
     * @param lines the newest first
     */
    record Summary(Standing standing, int of, List<Words> reasons, List<Line> lines) {

        public Summary {
            reasons = List.copyOf(reasons);
            lines = List.copyOf(lines);
        }
    }

    /** Without what the viewer may not see; empty for whoever may see no appraisals, and for the expert himself or herself. */
    Optional<Summary> of(Viewer viewer, ExpertId expert);
}
