package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.CheckedPerson.Reason;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.rules.ExpertFacts;
import org.clusterreview.conflicts.rules.Tie;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers before anyone is invited whether he or she could review the applications of a track. Nothing is kept. What is
 * hidden from the viewer is not looked at, and the answer says that it is not the whole.
 */
@Service
@Transactional(readOnly = true)
public class FreeCheck {

    private final ConflictRepository findings;
    private final ConflictCheck check;
    private final ConflictPolicies policies;
    private final Applications applications;
    private final ExpertPool pool;
    private final Organisations organisations;
    private final Clock clock;

    FreeCheck(
            ConflictRepository findings,
            ConflictCheck check,
            ConflictPolicies policies,
            Applications applications,
            ExpertPool pool,
            Organisations organisations,
            Clock clock) {
        this.findings = findings;
        this.check = check;
        this.policies = policies;
        this.applications = applications;
        this.pool = pool;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Experts of the pool, in the order given. */
    @ForStaff
    public List<CheckedPerson> ofExperts(Viewer viewer, TrackId track, Collection<ExpertId> experts) {
        Map<ExpertId, Expert> found = pool.all(viewer, experts);
        Known known = known(viewer, track, experts);
        return experts.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(expert -> known.check(new WrittenPerson(expert.name(), expert.employerName()), expert, List.of()))
                .toList();
    }

    /**
     * People as written. Whoever bears the name in the pool is checked, each by himself or herself if there are several; an
     * employer that is written picks those who work or worked there. Somebody whom the pool does not know is checked by the
     * employer alone.
     */
    @ForStaff
    public List<CheckedPerson> ofWritten(Viewer viewer, TrackId track, List<WrittenPerson> people) {
        Map<WrittenPerson, List<Expert>> meant = new LinkedHashMap<>();
        people.forEach(person -> meant.put(person, namesakes(viewer, person)));
        Known known = known(
                viewer,
                track,
                meant.values().stream().flatMap(List::stream).map(Expert::id).toList());
        List<CheckedPerson> answers = new ArrayList<>();
        meant.forEach((person, experts) -> {
            if (experts.isEmpty()) {
                answers.add(stranger(viewer, person, known));
            }
            List<String> remarks = experts.size() > 1 ? List.of("check.remark.namesakes") : List.of();
            experts.forEach(expert -> answers.add(known.check(person, expert, remarks)));
        });
        return answers;
    }

    private List<Expert> namesakes(Viewer viewer, WrittenPerson person) {
        List<Expert> named = pool.search(viewer, person.name()).stream()
                .filter(expert -> expert.name().equals(person.name()))
                .toList();
        List<Expert> there = named.stream()
                .filter(expert -> expert.employerName().equals(person.employer()))
                .toList();
        return there.isEmpty() ? named : there;
    }

    private CheckedPerson stranger(Viewer viewer, WrittenPerson person, Known known) {
        List<String> remarks = new ArrayList<>(List.of("check.remark.stranger"));
        Optional<Organisation> employer = person.employer().isEmpty()
                ? Optional.empty()
                : organisations.known(
                        viewer,
                        new NewOrganisation(
                                person.employer(), Organisation.Kind.OTHER, Optional.empty(), Optional.empty(), false));
        if (employer.isEmpty()) {
            remarks.add("check.remark.employer-unknown");
        }
        List<Engagement> engagements = employer.stream()
                .map(one ->
                        new Engagement(EngagementKind.EMPLOYED, one.id().value(), "", Period.open(Optional.empty())))
                .toList();
        ExpertFacts facts = new ExpertFacts(UUID.randomUUID(), person.name(), engagements, List.of(), List.of());
        return known.answer(
                person,
                Optional.empty(),
                person.employer(),
                known.reasons(Optional.empty(), known.rules().of(facts)),
                remarks);
    }

    /** The ties of this moment, each with what was decided about it if it is on record. */
    private Known known(Viewer viewer, TrackId track, Collection<ExpertId> experts) {
        Map<UUID, ApplicationId> ids = new HashMap<>();
        Map<ApplicationId, String> names = new HashMap<>();
        for (Application application : applications.ofTrack(viewer, track)) {
            ids.put(application.id().value(), application.id());
            names.put(application.id(), application.name());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ConflictVisibility.CHINA);
        Map<FindingKey, ConflictFinding.Status> statuses = new HashMap<>();
        findings.findByTrackIdAndExpertIdInAndSupersededAtIsNullOrderByFoundAtAscIdAsc(
                        track.value(), experts.stream().map(ExpertId::value).toList())
                .forEach(finding -> statuses.put(
                        new FindingKey(finding.expert(), finding.application(), finding.factsHash()),
                        finding.toValue(today).status()));
        TrackRules rules = check.rules(track);
        return new Known(
                ids,
                names,
                rules,
                check.ties(rules, experts),
                statuses,
                policies.of(viewer, track),
                today,
                pool.unresolved(viewer),
                applications.isPartial(viewer, track) ? List.of("check.remark.partial") : List.of());
    }

    private record FindingKey(UUID expert, UUID application, String hash) {}

    /** What the answers rest upon; of applications those only that the viewer may see. */
    private record Known(
            Map<UUID, ApplicationId> ids,
            Map<ApplicationId, String> names,
            TrackRules rules,
            Map<ExpertId, Map<UUID, List<Tie>>> ties,
            Map<FindingKey, ConflictFinding.Status> statuses,
            ConflictPolicy policy,
            LocalDate today,
            Set<ExpertId> unresolved,
            List<String> remarks) {

        CheckedPerson check(WrittenPerson written, Expert expert, List<String> more) {
            List<String> all = new ArrayList<>(more);
            if (!expert.isAvailable(today)) {
                all.add("check.remark.unavailable");
            }
            if (unresolved.contains(expert.id())) {
                all.add("check.remark.identity");
            }
            List<Reason> reasons = reasons(Optional.of(expert.id()), ties.getOrDefault(expert.id(), Map.of()));
            return answer(written, Optional.of(expert.id()), expert.employerName(), reasons, all);
        }

        CheckedPerson answer(
                WrittenPerson written,
                Optional<ExpertId> expert,
                String employer,
                List<Reason> reasons,
                List<String> more) {
            List<String> all = new ArrayList<>(more);
            all.addAll(remarks);
            List<Reason> sorted = reasons.stream()
                    .sorted(Comparator.comparing(Reason::strength)
                            .thenComparing(Reason::applicationName)
                            .thenComparing(reason -> reason.rule().zh()))
                    .toList();
            return new CheckedPerson(
                    written, expert, written.name(), employer, CheckedPerson.verdict(sorted, all), sorted, all);
        }

        /** By no way through an application that the viewer may not see. */
        List<Reason> reasons(Optional<ExpertId> expert, Map<UUID, List<Tie>> found) {
            List<Reason> reasons = new ArrayList<>();
            found.forEach((application, list) -> {
                ApplicationId id = ids.get(application);
                if (id != null) {
                    list.stream()
                            .filter(tie -> tie.chain().stream()
                                    .flatMap(link -> link.about().stream())
                                    .allMatch(ids::containsKey))
                            .map(tie -> reason(expert, id, tie))
                            .forEach(reasons::add);
                }
            });
            return reasons;
        }

        private Reason reason(Optional<ExpertId> expert, ApplicationId id, Tie tie) {
            return new Reason(
                    id,
                    names.getOrDefault(id, ""),
                    policy.rule(tie.rule()).orElseThrow().name(),
                    tie.strength(),
                    tie.certain(),
                    expert.flatMap(one ->
                            Optional.ofNullable(statuses.get(new FindingKey(one.value(), id.value(), tie.hash())))),
                    tie.chain());
        }
    }
}
