package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.util.List;

/** Who or what gives an indicator its value. A new way of scoring is one more record here. */
public sealed interface Scoring {

    /** The greatest value: of the scale for marks, 100 (per cent) for the rest. */
    BigDecimal maximum();

    /**
     * Marked by each expert of the panel.
     *
     * @param anchors what a mark in a range means, in the model's order; may be empty
     * @param comment when a mark needs words
     * @param mayBeNotApplicable whether an expert may say that the indicator does not apply
     */
    record ByExpert(Scale scale, List<Anchor> anchors, CommentRule comment, boolean mayBeNotApplicable)
            implements Scoring {

        public ByExpert {
            anchors = List.copyOf(anchors);
        }

        @Override
        public BigDecimal maximum() {
            return scale.max();
        }
    }

    /**
     * Verified by staff against a document: found gives 100 per cent, not found 0.
     *
     * @param item the figure that holds the finding: 1 found, 0 not found
     */
    record ByStaff(String item) implements Scoring {

        @Override
        public BigDecimal maximum() {
            return BigDecimal.valueOf(100);
        }
    }

    /**
     * Marked once for the application by a department, such as 市发展改革委.
     *
     * @param item the figure that holds the mark
     */
    record ByDepartment(String department, String item, Scale scale) implements Scoring {

        @Override
        public BigDecimal maximum() {
            return scale.max();
        }
    }

    /**
     * Computed from the application's figures, in per cent.
     *
     * @param missing what holds when the figure is not known
     */
    record ByData(FigureSource source, Rule rule, MissingFigure missing) implements Scoring {

        @Override
        public BigDecimal maximum() {
            return BigDecimal.valueOf(100);
        }
    }
}
