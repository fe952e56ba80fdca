package org.clusterreview.reviews.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two readings of one signed sheet held against one another, and what is agreed against what stands on the sheet already. */
public final class Readings {

    /** The field of the day beside the signature; no id of a model begins so. */
    public static final String SIGNED_ON = "-signed";

    /** Which of two readings is right. */
    public enum Which {
        FIRST,
        SECOND
    }

    private Readings() {}

    /**
     * The fields in which two readings differ, in the order of the sheet, the day of the signature last.
     *
     * @param indicators of the sheet
     */
    public static List<String> differing(PaperReading first, PaperReading second, List<String> indicators) {
        List<String> fields = new ArrayList<>(indicators.stream()
                .filter(indicator -> !first.mark(indicator).isSame(second.mark(indicator)))
                .toList());
        if (!first.signedOn().equals(second.signedOn())) {
            fields.add(SIGNED_ON);
        }
        return fields;
    }

    /**
     * What both say, and where they differ what was decided to be right.
     *
     * @param right by field, at least for all that {@link #differing} names
     * @throws IllegalArgumentException if a difference was not decided
     */
    public static PaperReading agreed(
            PaperReading first, PaperReading second, List<String> indicators, Map<String, Which> right) {
        List<String> differing = differing(first, second, indicators);
        if (!right.keySet().containsAll(differing)) {
            throw new IllegalArgumentException("not every difference is decided");
        }
        Map<String, PaperMark> marks = new TreeMap<>();
        for (String indicator : indicators) {
            marks.put(
                    indicator,
                    chosen(right.get(indicator), differing.contains(indicator), first, second)
                            .mark(indicator));
        }
        PaperReading signed = chosen(right.get(SIGNED_ON), differing.contains(SIGNED_ON), first, second);
        return new PaperReading(signed.signedOn(), marks);
    }

    private static PaperReading chosen(
            @org.jspecify.annotations.Nullable Which which, boolean differs, PaperReading first, PaperReading second) {
        return differs && which == Which.SECOND ? second : first;
    }

    /**
     * Indicators that are marked on the sheet already, and not as on paper, in the order of the sheet: they are never written over
     * without somebody's word.
     *
     * @param standing marks of the sheet by indicator
     */
    public static List<String> contradicting(
            PaperReading paper, Map<String, PaperMark> standing, List<String> indicators) {
        return indicators.stream()
                .filter(indicator -> {
                    PaperMark there = standing.getOrDefault(indicator, PaperMark.NOTHING);
                    return !there.isNothing() && !there.isSame(paper.mark(indicator));
                })
                .toList();
    }
}
