package org.clusterreview.conflicts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.clusterreview.rounds.policy.Label;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers before anyone is invited whether he or she could review the applications of a track. Nothing is kept. What is
 * hidden from the viewer is not looked at, and the answer says that it is not the whole.
 */
@Service
@Transactional(readOnly = true)
public class FreeCheck {

    private final Conflicts conflicts;
    private final ConflictCheck check;
    private final ConflictPolicies policies;
    private final Applications applications;
    private final ExpertPool pool;
    private final Organisations organisations;

    FreeCheck(
            Conflicts conflicts,
            ConflictCheck check,
            ConflictPolicies policies,
            Applications applications,
            ExpertPool pool,
            Organisations organisations) {
        this.conflicts = conflicts;
        this.check = check;
        this.policies = policies;
        this.applications = applications;
        this.pool = pool;
        this.organisations = organisations;
    }

    /** Experts of the pool, in the order given. */
    @ForStaff
    public List<CheckedPerson> ofExperts(Viewer viewer, TrackId track, Collection<ExpertId> experts) {
        Map<ExpertId, Expert> found = pool.all(viewer, experts);
        Known known = known(viewer, track);
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
        Known known = known(viewer, track);
        List<CheckedPerson> answers = new ArrayList<>();
        for (WrittenPerson person : people) {
            List<Expert> namesakes = namesakes(viewer, person);
            if (namesakes.isEmpty()) {
                answers.add(stranger(viewer, track, person, known));
            }
            List<String> remarks = namesakes.size() > 1 ? List.of("check.remark.namesakes") : List.of();
            namesakes.forEach(expert -> answers.add(known.check(person, expert, remarks)));
        }
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

    private CheckedPerson stranger(Viewer viewer, TrackId track, WrittenPerson person, Known known) {
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
                person, Optional.empty(), person.employer(), known.reasons(check.ties(track, facts)), remarks);
    }

    private Known known(Viewer viewer, TrackId track) {
        Map<ApplicationId, String> names = applications.ofTrack(viewer, track).stream()
                .collect(Collectors.toMap(Application::id, Application::name));
        Map<ExpertId, List<ConflictFinding>> findings =
                conflicts.between(viewer, track).stream().collect(Collectors.groupingBy(ConflictFinding::expert));
        List<String> remarks = new ArrayList<>();
        if (applications.isPartial(viewer, track)) {
            remarks.add("check.remark.partial");
        }
        if (!conflicts.isFresh(viewer, track)) {
            remarks.add("check.remark.stale");
        }
        return new Known(names, findings, policies.of(viewer, track), remarks);
    }

    /** What the answers rest upon. */
    private record Known(
            Map<ApplicationId, String> names,
            Map<ExpertId, List<ConflictFinding>> findings,
            ConflictPolicy policy,
            List<String> remarks) {

        CheckedPerson check(WrittenPerson written, Expert expert, List<String> more) {
            List<Reason> reasons = findings.getOrDefault(expert.id(), List.of()).stream()
                    .map(this::reason)
                    .toList();
            List<String> all = new ArrayList<>(more);
            if (!expert.isAvailable()) {
                all.add("check.remark.unavailable");
            }
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

        private Reason reason(ConflictFinding finding) {
            return new Reason(
                    finding.application(),
                    nameOf(finding.application()),
                    finding.ruleName(),
                    finding.strength(),
                    finding.certain(),
                    Optional.of(finding.status()),
                    finding.chain());
        }

        /** Of those applications only that the viewer may see, and by no way through another one. */
        List<Reason> reasons(Map<UUID, List<Tie>> ties) {
            Map<UUID, ApplicationId> ids = new HashMap<>();
            names.keySet().forEach(id -> ids.put(id.value(), id));
            List<Reason> reasons = new ArrayList<>();
            ties.forEach((application, found) -> {
                ApplicationId id = ids.get(application);
                if (id != null) {
                    found.stream()
                            .filter(tie -> tie.chain().stream()
                                    .flatMap(link -> link.about().stream())
                                    .allMatch(ids::containsKey))
                            .map(tie -> reason(id, tie))
                            .forEach(reasons::add);
                }
            });
            return reasons;
        }

        private Reason reason(ApplicationId id, Tie tie) {
            Label rule = policy.rule(tie.rule()).orElseThrow().name();
            return new Reason(id, nameOf(id), rule, tie.strength(), tie.certain(), Optional.empty(), tie.chain());
        }

        private String nameOf(ApplicationId id) {
            return names.getOrDefault(id, "");
        }
    }
}
