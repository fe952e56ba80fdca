package org.clusterreview.applications;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.kernel.Fault;
import org.clusterreview.organisations.MergedOrganisations;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.OrganisationTies;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.policy.BanRule;
import org.springframework.stereotype.Component;

/** Holds the rows of a form against each other, the track and the registry. */
@Component
class ImportChecks {

    /** More make the revision too long to be kept as one text. */
    static final int MAX_MEMBERS_EACH = 5_000;

    static final int MAX_PEOPLE_EACH = 200;

    private static final String SHEET = "申报汇总";

    private final Organisations organisations;
    private final OrganisationTies ties;
    private final Registry registry;
    private final Rounds rounds;
    private final Policies policies;
    private final Visibility visibility;

    ImportChecks(
            Organisations organisations,
            OrganisationTies ties,
            Registry registry,
            Rounds rounds,
            Policies policies,
            Visibility visibility) {
        this.organisations = organisations;
        this.ties = ties;
        this.registry = registry;
        this.rounds = rounds;
        this.policies = policies;
        this.visibility = visibility;
    }

    List<Fault> check(
            Viewer viewer,
            Track track,
            TrackContent present,
            LocalDate handedIn,
            String file,
            List<ApplicationRow> rows,
            List<MemberRow> members,
            List<PersonRow> people) {
        List<Fault> faults = new ArrayList<>();
        Reporter reporter = new Reporter(file, faults);
        checkTwice(track.kind(), rows, reporter);
        checkMembers(rows, members, reporter);
        checkPeople(rows, people, reporter);
        checkTrack(viewer, present, rows, reporter);
        boolean invented = rounds.find(viewer, track.round()).orElseThrow().demonstration();
        List<Cluster> clusters = registry.all(viewer).stream()
                .filter(cluster -> cluster.demonstration() == invented)
                .toList();
        Ban ban = new Ban(policies.of(viewer, track.id()).ban(), handedIn, ties.merged());
        if (track.kind() == TrackKind.RECOGNITION) {
            for (ApplicationRow row : rows) {
                checkBan(viewer, row, clusters, ban, reporter);
                checkRecognised(row, clusters, reporter);
            }
        }
        return faults;
    }

    /** Where faults are gathered. */
    private record Reporter(String file, List<Fault> faults) {

        void add(ApplicationRow row, String code, Object... details) {
            List<Object> args = new ArrayList<>(List.of(SHEET, row.row(), row.cluster()));
            args.addAll(List.of(details));
            faults.add(new Fault(file, row.row(), 1, SHEET + "!A" + row.row(), code, args));
        }
    }

    private static void checkTwice(TrackKind kind, List<ApplicationRow> rows, Reporter reporter) {
        Map<String, ApplicationRow> names = new HashMap<>();
        Map<List<String>, ApplicationRow> applicants = new HashMap<>();
        for (ApplicationRow row : rows) {
            ApplicationRow sameName = names.putIfAbsent(plain(row.cluster()), row);
            if (sameName != null) {
                reporter.add(row, "applications.cluster.alike", sameName.cluster(), sameName.row());
                continue;
            }
            ApplicationRow sameApplicant = applicants.putIfAbsent(List.of(row.unitCode(), row.field()), row);
            if (sameApplicant != null && kind == TrackKind.RECOGNITION) {
                reporter.add(row, "applications.applicant.twice", sameApplicant.cluster());
            }
        }
    }

    private static void checkMembers(List<ApplicationRow> rows, List<MemberRow> members, Reporter reporter) {
        Map<String, Long> counts =
                members.stream().collect(Collectors.groupingBy(MemberRow::cluster, Collectors.counting()));
        Map<String, Long> parents = members.stream()
                .filter(member -> member.parent().isPresent())
                .collect(Collectors.groupingBy(MemberRow::cluster, Collectors.counting()));
        for (ApplicationRow row : rows) {
            long count = counts.getOrDefault(row.cluster(), 0L);
            if (count > MAX_MEMBERS_EACH) {
                reporter.add(row, "applications.members.tooMany", MAX_MEMBERS_EACH);
            } else if (count + parents.getOrDefault(row.cluster(), 0L) > MAX_MEMBERS_EACH) {
                reporter.add(row, "applications.members.tooManyParents", MAX_MEMBERS_EACH);
            }
        }
    }

    private static void checkPeople(List<ApplicationRow> rows, List<PersonRow> people, Reporter reporter) {
        Map<String, Long> counts =
                people.stream().collect(Collectors.groupingBy(PersonRow::cluster, Collectors.counting()));
        for (ApplicationRow row : rows) {
            if (counts.getOrDefault(row.cluster(), 0L) > MAX_PEOPLE_EACH) {
                reporter.add(row, "applications.people.tooMany", MAX_PEOPLE_EACH);
            }
        }
    }

    private void checkTrack(Viewer viewer, TrackContent present, List<ApplicationRow> rows, Reporter reporter) {
        Hidden hidden = visibility.of(viewer);
        Map<String, TrackContent.Entry> matched = present.match(rows);
        Map<String, TrackContent.Entry> byPlainName = present.entries().stream()
                .collect(Collectors.toMap(
                        entry -> plain(entry.row().cluster()), Function.identity(), (first, second) -> first));
        for (ApplicationRow row : rows) {
            TrackContent.Entry own = matched.get(row.cluster());
            TrackContent.Entry alike = byPlainName.get(plain(row.cluster()));
            if (own != null && hidden.hides(own.entity().id().value())) {
                reporter.add(row, "applications.import.recused");
            } else if (own != null && own.entity().formalState() == FormalState.REJECTED) {
                reporter.add(row, "applications.import.rejected");
            } else if (alike != null && alike != own) {
                report(reporter, hidden, row, "applications.cluster.alikeInTrack", alike);
            } else {
                present.ofSameApplicant(row)
                        .filter(other -> other != own)
                        .ifPresent(other -> report(reporter, hidden, row, "applications.applicant.twice", other));
            }
        }
    }

    /** Names the other application, unless it is hidden from who hands the form in. */
    private static void report(
            Reporter reporter, Hidden hidden, ApplicationRow row, String code, TrackContent.Entry other) {
        if (hidden.hides(other.entity().id().value())) {
            reporter.add(row, "applications.import.recused");
        } else {
            reporter.add(row, code, other.row().cluster());
        }
    }

    /**
     * Article 21: for years after a recognition is cancelled, its applicant may not apply again; being evaluated is no
     * application.
     */
    private void checkBan(Viewer viewer, ApplicationRow row, List<Cluster> clusters, Ban ban, Reporter reporter) {
        Set<String> follows = ban.rule().follows();
        for (Cluster cluster : clusters) {
            Optional<LocalDate> until = cluster.bannedUntil().filter(ban::lasts);
            if (until.isPresent()
                    && (!follows.contains("field") || cluster.fieldCode().equals(row.field()))
                    && (!follows.contains("unit") || isOf(viewer, row, cluster, ban.merged()))) {
                reporter.add(
                        row,
                        "applications.applicant.banned",
                        cluster.name(),
                        until.get().toString());
            }
        }
    }

    /** @param handedIn day on which the form was handed in */
    private record Ban(BanRule rule, LocalDate handedIn, MergedOrganisations merged) {

        /** Whoever applied before the cancellation did not apply again. */
        boolean lasts(LocalDate until) {
            return handedIn.isBefore(until) && !handedIn.isBefore(until.minusYears(rule.years()));
        }
    }

    /** Records that were found to be one unit are one unit. */
    private boolean isOf(Viewer viewer, ApplicationRow row, Cluster cluster, MergedOrganisations merged) {
        Optional<UUID> unit = cluster.organisation().map(OrganisationId::value).map(merged::present);
        return unit.isPresent()
                && organisations
                        .known(viewer, ImportedOrganisations.applicant(row, false))
                        .map(known -> merged.present(known.id().value()))
                        .equals(unit);
    }

    private static void checkRecognised(ApplicationRow row, List<Cluster> clusters, Reporter reporter) {
        clusters.stream()
                .filter(cluster -> cluster.state() == Cluster.State.RECOGNISED
                        && plain(cluster.name()).equals(plain(row.cluster())))
                .findFirst()
                .ifPresent(cluster -> reporter.add(row, "applications.cluster.recognised"));
    }

    /** Names are alike if they differ in width, spaces or brackets alone. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·()]", "");
    }
}
