package org.clusterreview.applications.formalcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.rounds.policy.BanRule.Cancellation;

/**
 * What is known of an application. A figure that is not there is missing; it is never zero.
 *
 * @param name name of the cluster
 * @param placeNames names under which its place may stand in the cluster's name, in full or short
 * @param recognisedOn day of an earlier recognition; empty for a new cluster
 * @param figures of the year that the policy reads, by item, in the units of the policy
 * @param unit code of the 依托单位
 * @param field code of the industry field
 * @param cancellations recognitions that were cancelled, of anybody
 * @param appliedOn day on which the application was handed in
 * @param handedIn ids of the material that is there
 * @param surroundings the application and what the registry holds beside it
 */
public record Facts(
        String name,
        Set<String> placeNames,
        Optional<LocalDate> recognisedOn,
        Applicant applicant,
        Map<String, BigDecimal> figures,
        String unit,
        String field,
        List<Cancellation> cancellations,
        LocalDate appliedOn,
        Set<String> handedIn,
        Surroundings surroundings) {

    public Facts {
        placeNames = Set.copyOf(placeNames);
        figures = Map.copyOf(figures);
        cancellations = List.copyOf(cancellations);
        handedIn = Set.copyOf(handedIn);
    }

    /**
     * What the registry holds beside an application.
     *
     * @param own the application, as it is compared
     * @param recognised clusters that are recognised
     * @param candidates what is under cultivation
     */
    public record Surroundings(
            Overlap.Ground own, List<Overlap.Ground> recognised, List<Cultivated.Candidate> candidates) {

        public Surroundings {
            recognised = List.copyOf(recognised);
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The 依托单位 as far as it is known.
     *
     * @param organisation {@code zone}, {@code county} or another kind
     * @param zoneType {@code high-tech} or {@code economic}, of a zone
     * @param zoneLevel {@code national} or {@code provincial}, or another level, of a zone
     */
    public record Applicant(Optional<String> organisation, Optional<String> zoneType, Optional<String> zoneLevel) {

        public static Applicant county() {
            return new Applicant(Optional.of("county"), Optional.empty(), Optional.empty());
        }

        public static Applicant zone(String type, String level) {
            return new Applicant(Optional.of("zone"), Optional.of(type), Optional.of(level));
        }
    }
}
