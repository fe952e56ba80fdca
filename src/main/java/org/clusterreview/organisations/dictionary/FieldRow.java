package org.clusterreview.organisations.dictionary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An industry field; its code is what quotas count by.
 *
 * @param parent code of the larger field
 * @param kinds the lists that name it
 * @param validFrom first day on which it may be chosen
 * @param validTo last day on which it may be chosen; open where empty
 */
public record FieldRow(
        String code,
        String name,
        List<String> aliases,
        Optional<String> parent,
        Set<Kind> kinds,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String source) {

    /** Tiers of the "51020" system, its future industries, 五大优势产业, and the future industries named in 2024. */
    public enum Kind {
        PLAN_5,
        PLAN_10,
        PLAN_20,
        FUTURE,
        ADVANTAGE,
        FUTURE_2024
    }

    public FieldRow {
        aliases = List.copyOf(aliases);
        kinds = Set.copyOf(kinds);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }
}
