package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.policy.NameRule;
import org.springframework.stereotype.Component;

/** What a correction must keep to. */
@Component
class CorrectionChecks {

    private static final int NAME = 200;
    private static final int NUMBER = 100;

    private final Policies policies;
    private final Dictionaries dictionaries;
    private final ClusterRepository clusters;

    CorrectionChecks(Policies policies, Dictionaries dictionaries, ClusterRepository clusters) {
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.clusters = clusters;
    }

    Optional<NameRule> nameRule(Viewer viewer) {
        return policies.inForce(viewer, TrackKind.RECOGNITION).name();
    }

    List<Violation> of(Viewer viewer, ClusterFile present, Correction correction, LocalDate today) {
        List<Violation> faults = new ArrayList<>();
        checkName(viewer, present, correction, faults);
        checkLevel(present.cluster(), correction, faults);
        checkPlace(correction, faults);
        if (correction.unit().isBlank() && !present.unitName().isEmpty()
                || correction.unit().length() > NAME) {
            faults.add(Violation.at("unit", "registry.correct.unit", NAME));
        }
        if (correction.documentNumber().isBlank() || correction.documentNumber().length() > NUMBER) {
            faults.add(Violation.at("documentNumber", "registry.document.missing", NUMBER));
        }
        if (correction.reason().isBlank() || correction.reason().strip().length() > Lengths.REASON) {
            faults.add(Violation.at("reason", "registry.reason", Lengths.REASON));
        }
        if (correction.on().isAfter(today)) {
            faults.add(Violation.at("on", "registry.day.future", correction.on().toString()));
        }
        return faults;
    }

    /** Article 10 speaks of provincial clusters; a name that stays as it is was announced by its document. */
    private void checkName(Viewer viewer, ClusterFile present, Correction correction, List<Violation> faults) {
        String name = correction.name().strip();
        if (name.isEmpty() || name.length() > NAME) {
            faults.add(Violation.at("name", "registry.correct.name", NAME));
            return;
        }
        if (name.equals(present.cluster().name())) {
            return;
        }
        boolean taken = clusters.findByName(name).stream()
                .anyMatch(other -> other.isActive()
                        && !other.id().equals(present.cluster().id().value()));
        if (taken) {
            faults.add(Violation.at("name", "registry.name.taken", name));
        }
        if (correction.level() != Cluster.Level.NATIONAL) {
            nameFault(nameRule(viewer), name, places(correction), present.decidedOn())
                    .ifPresent(faults::add);
        }
    }

    /** What a name breaks of Article 10, by the rule of the day on which the cluster was recognised. */
    static Optional<Violation> nameFault(
            Optional<NameRule> rule, String name, Set<String> places, Optional<LocalDate> decidedOn) {
        return rule.flatMap(known -> known.check(name, places, decidedOn).map(fault -> switch (fault) {
            case PLACE ->
                Violation.at("name", "registry.name.PLACE", known.rule().article());
            case FIELD ->
                Violation.at("name", "registry.name.FIELD", known.rule().article());
            case ENDING ->
                Violation.at("name", "registry.name.ENDING", known.rule().article(), known.ending());
        }));
    }

    private Set<String> places(Correction correction) {
        return dictionaries.current().placeNames(correction.cityCode(), correction.countyCode(), correction.zoneCode());
    }

    /** A candidate becomes a cluster by a decision that enters it anew, never by a correction. */
    private static void checkLevel(Cluster cluster, Correction correction, List<Violation> faults) {
        boolean candidate = cluster.level() == Cluster.Level.CULTIVATION;
        if (candidate != (correction.level() == Cluster.Level.CULTIVATION)) {
            faults.add(Violation.at("level", "registry.correct.level"));
        }
    }

    private void checkPlace(Correction correction, List<Violation> faults) {
        Dictionary dictionary = dictionaries.current();
        if (dictionary.city(correction.cityCode()).isEmpty()) {
            faults.add(Violation.at("city", "registry.correct.city"));
        }
        boolean elsewhere = correction
                        .countyCode()
                        .filter(code -> dictionary
                                .county(code)
                                .filter(county -> county.cityCode().equals(correction.cityCode()))
                                .isEmpty())
                        .isPresent()
                || correction
                        .zoneCode()
                        .filter(code -> dictionary
                                .zone(code)
                                .filter(zone -> zone.cityCode().equals(correction.cityCode()))
                                .isEmpty())
                        .isPresent();
        if (elsewhere) {
            faults.add(Violation.at("place", "registry.correct.place", dictionary.cityName(correction.cityCode())));
        }
        if (dictionary.field(correction.fieldCode()).isEmpty()) {
            faults.add(Violation.at("field", "registry.correct.field"));
        }
    }
}
