package org.clusterreview.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.ClusterHistory.Occasion;
import org.clusterreview.rounds.policy.NameRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of name, level, 依托单位, place and field of clusters in force, each with its document and reason. */
@Service
@Transactional
public class ClusterCorrections {

    private final ClusterRepository clusters;
    private final ClusterFiles files;
    private final ClusterRecords records;
    private final CorrectionChecks checks;
    private final Units units;
    private final EndingProposals endings;
    private final ClusterRecusals recusals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClusterCorrections(
            ClusterRepository clusters,
            ClusterFiles files,
            ClusterRecords records,
            CorrectionChecks checks,
            Units units,
            EndingProposals endings,
            ClusterRecusals recusals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clusters = clusters;
        this.files = files;
        this.records = records;
        this.checks = checks;
        this.units = units;
        this.endings = endings;
        this.recusals = recusals;
        this.events = events;
        this.clock = clock;
    }

    /** The rule by which clusters are named today (Article 10). */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<NameRule> nameRule(Viewer viewer) {
        return checks.nameRule(viewer);
    }

    /**
     * Makes a cluster what it is to be. Refused if it has changed since it was seen, so that nobody's change is lost; if nothing
     * differs; for a new name that breaks Article 10 or that another cluster in force bears; without document or reason; and of
     * unit, field and level while a second person decides whether it stays in force.
     *
     * @param seenVersion version of the file that the correction was made on
     */
    @ForOrganisers
    public Outcome<ClusterFile> correct(Viewer viewer, ClusterId id, long seenVersion, Correction correction) {
        clusters.hold();
        Optional<ClusterEntity> entity = clusters.lock(id.value());
        if (entity.isEmpty()) {
            return Outcome.refused(Violation.of("registry.unknown"));
        }
        ClusterFile present = files.of(entity.get());
        if (!present.isActive()) {
            return Outcome.refused(Violation.of("registry.inactive"));
        }
        if (present.version() != seenVersion) {
            return Outcome.refused(Violation.of("registry.changed"));
        }
        if (recusals.binds(viewer, id)) {
            return Outcome.refused(recusals.faults(viewer, id));
        }
        List<Violation> faults = new ArrayList<>(checks.of(viewer, present, correction, Days.today(clock)));
        ClusterFacts wanted = wanted(viewer, present, correction, !faults.isEmpty());
        List<ClusterChange> changes = present.facts().changesTo(wanted);
        if (changes.isEmpty()) {
            faults.add(Violation.of("registry.correct.same"));
        }
        if (changes.stream().anyMatch(ClusterChange::bearsOnEnding)
                && endings.held().contains(id)) {
            faults.add(Violation.of("registry.correct.held"));
        }
        return faults.isEmpty()
                ? Outcome.done(write(viewer, entity.get(), wanted, changes, correction))
                : Outcome.refused(faults);
    }

    private ClusterFile write(
            Viewer viewer,
            ClusterEntity entity,
            ClusterFacts wanted,
            List<ClusterChange> changes,
            Correction correction) {
        String number = correction.documentNumber().strip();
        String reason = correction.reason().strip();
        records.change(
                entity, changes, wanted, new Occasion(correction.on(), "", number, reason, null, viewer.actor()));
        events.publishEvent(new RegistryEvents.ClusterCorrected(
                entity.id(), wanted.name(), changes, correction.on(), number, reason));
        return files.of(entity);
    }

    /** @param onlyLooking nothing is registered for a correction that is refused */
    private ClusterFacts wanted(Viewer viewer, ClusterFile present, Correction correction, boolean onlyLooking) {
        String unit = correction.unit().strip();
        boolean sameUnit = unit.equals(present.unitName());
        boolean demonstration = present.cluster().demonstration();
        Units.Named named = new Units.Named(
                unit, correction.cityCode(), correction.countyCode(), correction.zoneCode(), demonstration);
        return new ClusterFacts(
                correction.name().strip(),
                correction.level(),
                sameUnit
                        ? present.cluster().organisation()
                        : onlyLooking ? units.known(viewer, named) : Optional.of(units.register(viewer, named)),
                unit,
                correction.cityCode(),
                correction.countyCode(),
                correction.zoneCode(),
                correction.fieldCode(),
                present.decidedOn(),
                present.documentNumber());
    }
}
