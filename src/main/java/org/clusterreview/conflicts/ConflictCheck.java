package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.ApplicationTies;
import org.clusterreview.applications.Member;
import org.clusterreview.conflicts.rules.ApplicationFacts;
import org.clusterreview.conflicts.rules.Body;
import org.clusterreview.conflicts.rules.ConflictRules;
import org.clusterreview.conflicts.rules.ExpertFacts;
import org.clusterreview.conflicts.rules.Tie;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Holds the experts against the applications of a track and brings the findings up to date with the facts. */
@Component
class ConflictCheck {

    private final ConflictRepository findings;
    private final ApplicationTies applications;
    private final ExpertPool pool;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConflictCheck(
            ConflictRepository findings,
            ApplicationTies applications,
            ExpertPool pool,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.findings = findings;
        this.applications = applications;
        this.pool = pool;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    private record Pair(ExpertId expert, ApplicationId application) {}

    /** All applications are checked, also those hidden from the viewer: whoever asks, the findings are the same. */
    void run(Viewer viewer, TrackId track) {
        List<Application> present = applications.ofTrack(track);
        if (!present.isEmpty()) {
            run(viewer, track, present, pool.all(viewer));
        }
    }

    private void run(Viewer viewer, TrackId track, List<Application> present, List<Expert> experts) {
        Map<Pair, List<ConflictEntity>> known = findings.findByTrackIdAndSupersededAtIsNull(track.value()).stream()
                .collect(Collectors.groupingBy(
                        finding -> new Pair(new ExpertId(finding.expert()), new ApplicationId(finding.application()))));
        Map<ApplicationId, ApplicationFacts> facts = facts(track, present);
        List<ExpertFacts> people = facts(viewer, experts);
        Changes changes = new Changes(clock.instant());
        for (Application application : present) {
            for (ExpertFacts expert : people) {
                List<Tie> ties = ConflictRules.between(expert, factsOf(facts, application));
                ExpertId id = new ExpertId(expert.expert());
                changes.settle(id, application, ties, known.getOrDefault(new Pair(id, application.id()), List.of()));
            }
        }
        findings.saveAll(changes.found);
        if (!changes.found.isEmpty() || changes.gone > 0) {
            findings.flush();
            events.publishEvent(new ConflictEvents.ConflictsChecked(
                    present.getFirst().round().value(),
                    track.value(),
                    changes.found.size(),
                    changes.gone,
                    Sha256.ofCanonical(changes.hashes.stream().sorted().toList())));
        }
    }

    private static ApplicationFacts factsOf(Map<ApplicationId, ApplicationFacts> facts, Application application) {
        return Optional.ofNullable(facts.get(application.id())).orElseThrow();
    }

    /** What differs between the ties that hold now and the findings on record. */
    private static final class Changes {

        private final List<ConflictEntity> found = new ArrayList<>();
        private final List<String> hashes = new ArrayList<>();
        private final Instant at;
        private int gone;

        Changes(Instant at) {
            this.at = at;
        }

        void settle(ExpertId expert, Application application, List<Tie> ties, Collection<ConflictEntity> known) {
            Map<String, Tie> holding = new HashMap<>();
            ties.forEach(tie -> holding.put(ConflictEntity.hashOf(tie), tie));
            for (ConflictEntity finding : known) {
                if (holding.remove(finding.factsHash()) == null) {
                    finding.supersede(at);
                    gone++;
                } else {
                    hashes.add(finding.factsHash());
                }
            }
            holding.forEach((hash, tie) -> {
                found.add(new ConflictEntity(expert, application, tie, at));
                hashes.add(hash);
            });
        }
    }

    private Map<ApplicationId, ApplicationFacts> facts(TrackId track, List<Application> present) {
        Map<ApplicationId, List<Member>> members = applications.members(track);
        return present.stream()
                .collect(Collectors.toMap(
                        Application::id,
                        application -> new ApplicationFacts(
                                application.id().value(),
                                new Body(application.applicant().value(), application.applicantName()),
                                members.getOrDefault(application.id(), List.of()).stream()
                                        .map(member ->
                                                new Body(member.organisation().value(), member.name()))
                                        .toList(),
                                application.recommendingDepartment(),
                                application.cityCode())));
    }

    private List<ExpertFacts> facts(Viewer viewer, List<Expert> experts) {
        Map<OrganisationId, Organisation> employers =
                organisations.all(viewer, experts.stream().map(Expert::employer).toList());
        return experts.stream()
                .map(expert -> new ExpertFacts(
                        expert.id().value(),
                        new Body(expert.employer().value(), expert.employerName()),
                        Optional.ofNullable(employers.get(expert.employer()))
                                .filter(employer -> employer.kind() == Organisation.Kind.CITY_DEPARTMENT)
                                .isPresent(),
                        expert.cityCode()))
                .toList();
    }
}
