package org.clusterreview.applications.formalcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.registry.rules.CultivationPeriod;

/**
 * That the applicant is under cultivation (培育, Article 9) in the field it applies in. It is told and decides nothing.
 *
 * @param name of the cluster under cultivation
 * @param since empty where the registry does not say when it began
 * @param until last day of the period; empty with {@code since}
 * @param over whether the period has ended
 */
public record Cultivated(String name, Optional<LocalDate> since, Optional<LocalDate> until, boolean over) {

    /**
     * An entry of the registry that is under cultivation.
     *
     * @param units identities of the unit, as in {@link Overlap.Ground}
     * @param period empty where the registry does not say when it began
     */
    public record Candidate(String name, Set<String> units, String field, Optional<CultivationPeriod> period) {

        public Candidate {
            units = Set.copyOf(units);
        }
    }

    /** Every entry of the same unit and field, in the order given. */
    public static List<Cultivated> of(Overlap.Ground application, List<Candidate> candidates, LocalDate today) {
        return candidates.stream()
                .filter(candidate -> candidate.field().equals(application.field())
                        && candidate.units().stream().anyMatch(application.units()::contains))
                .map(candidate -> new Cultivated(
                        candidate.name(),
                        candidate.period().map(CultivationPeriod::start),
                        candidate.period().map(CultivationPeriod::lastDay),
                        candidate
                                .period()
                                .filter(period -> period.hasRunOut(today))
                                .isPresent()))
                .toList();
    }
}
