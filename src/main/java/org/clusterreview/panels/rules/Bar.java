package org.clusterreview.panels.rules;

import java.util.Optional;

/** Why an expert of the pool cannot sit on a panel. */
public final class Bar {

    /** Lives in a city of the panel's applicants. */
    public static final String OWN_CITY = "own-city";

    /** Has as many reviews this year as the rules allow. */
    public static final String REVIEWS = "reviews-per-year";

    /** Has reviewed so many years in succession that he or she rests. */
    public static final String REST = "rest";

    /** Sits on as many panels of the round as the rules allow. */
    public static final String LOAD = "load";

    private Bar() {}

    /**
     * The first reason, in the order: cannot be called on, barred from this panel, own city, reviews of the year, rest, load.
     *
     * @param load on how many panels of the round he or she sits already
     */
    public static Optional<String> of(PanelRules rules, WantedPanel panel, PoolExpert expert, int load) {
        if (expert.unavailable().isPresent()) {
            return expert.unavailable();
        }
        String barred = panel.barred().get(expert.id());
        if (barred != null) {
            return Optional.of(barred);
        }
        if (rules.barsOwnCity()
                && expert.city().filter(panel.cities()::contains).isPresent()) {
            return Optional.of(OWN_CITY);
        }
        if (rules.reviewsPerYear()
                .filter(most -> expert.reviews() + load >= most)
                .isPresent()) {
            return Optional.of(REVIEWS);
        }
        if (rules.restAfterYears().filter(most -> expert.years() >= most).isPresent()) {
            return Optional.of(REST);
        }
        return rules.load().filter(most -> load >= most).map(most -> LOAD);
    }
}
