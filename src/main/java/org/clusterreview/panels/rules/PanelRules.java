package org.clusterreview.panels.rules;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules on the panels of a round.
 *
 * @param composition what every panel must have, in the order in which a breach is told
 * @param perEmployer how many of one employer may sit on one panel, from 1; empty for any number
 * @param perCity how many of one city may sit on one panel, from 1; empty for any number
 * @param barsOwnCity whether nobody of a city of the panel's applicants may sit on it
 * @param load on how many panels of the round one expert may sit, from 1; empty for any number
 * @param reviewsPerYear how many reviews an expert may have a year, this one among them; empty for any number
 * @param restAfterYears after so many years in succession an expert rests; empty for never
 * @param chair who may preside; empty if the organiser chooses freely
 */
public record PanelRules(
        List<Requirement> composition,
        Optional<Integer> perEmployer,
        Optional<Integer> perCity,
        boolean barsOwnCity,
        Optional<Integer> load,
        Optional<Integer> reviewsPerYear,
        Optional<Integer> restAfterYears,
        Optional<Chair> chair) {

    /** Names the requirement that somebody on the panel may preside. */
    public static final String CHAIR = "chair";

    /** Names the limit on members of one employer. */
    public static final String PER_EMPLOYER = "per-employer";

    /** Names the limit on members of one city. */
    public static final String PER_CITY = "per-city";

    /**
     * Who may preside (组长): one of the kinds and one of the titles; what is not stated asks for nothing.
     */
    public record Chair(NavigableSet<String> kinds, NavigableSet<String> titles) {

        public Chair {
            kinds = new TreeSet<>(kinds);
            titles = new TreeSet<>(titles);
        }
    }

    public PanelRules {
        composition = List.copyOf(composition);
    }

    /** The composition, and that somebody may preside, if that is ruled. */
    public List<Requirement> requirements() {
        return chair.map(who -> new Requirement(CHAIR, who.kinds(), who.titles(), false, new Amount.Count(1)))
                .map(one -> Stream.concat(composition.stream(), Stream.of(one)).toList())
                .orElse(composition);
    }

    /** These rules with another composition. */
    public PanelRules withComposition(List<Requirement> composition) {
        return new PanelRules(
                composition, perEmployer, perCity, barsOwnCity, load, reviewsPerYear, restAfterYears, chair);
    }

    /** These rules with another limit on members of one employer. */
    public PanelRules withPerEmployer(Optional<Integer> perEmployer) {
        return new PanelRules(
                composition, perEmployer, perCity, barsOwnCity, load, reviewsPerYear, restAfterYears, chair);
    }

    /** These rules with another limit on members of one city. */
    public PanelRules withPerCity(Optional<Integer> perCity) {
        return new PanelRules(
                composition, perEmployer, perCity, barsOwnCity, load, reviewsPerYear, restAfterYears, chair);
    }

    /** These rules with a bar on the cities of the panel's applicants, or without. */
    public PanelRules withBarsOwnCity(boolean barsOwnCity) {
        return new PanelRules(
                composition, perEmployer, perCity, barsOwnCity, load, reviewsPerYear, restAfterYears, chair);
    }

    /** These rules with another limit on panels of the round. */
    public PanelRules withLoad(Optional<Integer> load) {
        return new PanelRules(
                composition, perEmployer, perCity, barsOwnCity, load, reviewsPerYear, restAfterYears, chair);
    }

    /** These rules with another limit on reviews a year. */
    public PanelRules withReviewsPerYear(Optional<Integer> reviewsPerYear) {
        return new PanelRules(
                composition, perEmployer, perCity, barsOwnCity, load, reviewsPerYear, restAfterYears, chair);
    }

    /** These rules with rest after another number of years. */
    public PanelRules withRestAfterYears(Optional<Integer> restAfterYears) {
        return new PanelRules(
                composition, perEmployer, perCity, barsOwnCity, load, reviewsPerYear, restAfterYears, chair);
    }

    /** These rules with another word on who may preside. */
    public PanelRules withChair(Optional<Chair> chair) {
        return new PanelRules(
                composition, perEmployer, perCity, barsOwnCity, load, reviewsPerYear, restAfterYears, chair);
    }
}
