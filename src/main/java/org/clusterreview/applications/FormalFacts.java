package org.clusterreview.applications;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.formalcheck.Facts;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.MergedOrganisations;
import org.clusterreview.organisations.OrganisationTies;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.ZoneRow;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.Cultivations;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.stereotype.Component;

/** Gathers what the formal check knows of an application. */
@Component
class FormalFacts {

    private final Rounds rounds;
    private final Policies policies;
    private final Dictionaries dictionaries;
    private final Registry registry;
    private final Cultivations cultivations;
    private final FigureStore figures;
    private final AttachmentStore attachments;
    private final RevisionStore revisions;
    private final Surroundings surroundings;
    private final OrganisationTies ties;
    private final Clock clock;

    FormalFacts(
            Rounds rounds,
            Policies policies,
            Dictionaries dictionaries,
            Registry registry,
            Cultivations cultivations,
            FigureStore figures,
            AttachmentStore attachments,
            RevisionStore revisions,
            Surroundings surroundings,
            OrganisationTies ties,
            Clock clock) {
        this.rounds = rounds;
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.registry = registry;
        this.cultivations = cultivations;
        this.figures = figures;
        this.attachments = attachments;
        this.revisions = revisions;
        this.surroundings = surroundings;
        this.ties = ties;
        this.clock = clock;
    }

    /** What is the same for all applications of a track; invented clusters count for an invented round alone. */
    record Common(
            Dictionary dictionary,
            List<Cluster> clusters,
            List<BanRule.Cancellation> cancellations,
            int year,
            Surroundings.Registered registered) {}

    /**
     * What one application has.
     *
     * @param appliedOn when its latest revision was handed in
     */
    record Own(List<Figure> figures, Set<String> handedIn, List<Set<String>> enterprises, LocalDate appliedOn) {}

    Common common(Viewer viewer, Track track, Surroundings.Sight sight) {
        Policy policy = policies.of(viewer, track.id());
        Round round = rounds.find(viewer, track.round()).orElseThrow();
        List<Cluster> clusters = registry.all(viewer).stream()
                .filter(cluster -> cluster.demonstration() == round.demonstration())
                .toList();
        MergedOrganisations merged = ties.merged();
        return new Common(
                dictionaries.current(viewer),
                clusters,
                track.kind() == TrackKind.RECOGNITION ? cancellations(policy.ban(), clusters, merged) : List.of(),
                round.year() + policy.figureYearOffset(),
                surroundings.of(
                        viewer,
                        sight,
                        policy.overlap().isPresent() ? clusters : List.of(),
                        cultivations.running(viewer).stream()
                                .filter(one -> one.file().cluster().demonstration() == round.demonstration())
                                .toList(),
                        merged));
    }

    Own own(Common common, Application application) {
        return new Own(
                figures.holding(application.id()),
                attachments.kinds(application.id()),
                surroundings.enterprises(common.registered(), application),
                revisions.handedIn(application.id()).orElseGet(() -> Times.today(clock)));
    }

    /** Of every application of a track that has anything; a few queries for all. */
    Function<Application, Own> ownOfTrack(Common common, Track track) {
        UUID id = track.id().value();
        Map<ApplicationId, List<Figure>> holding = figures.holdingOfTrack(id);
        Map<ApplicationId, Set<String>> kinds = attachments.kindsOfTrack(id);
        Map<ApplicationId, List<Set<String>>> enterprises = surroundings.enterprisesOfTrack(common.registered(), id);
        Map<ApplicationId, LocalDate> days = revisions.handedInOfTrack(id);
        LocalDate today = Times.today(clock);
        return application -> new Own(
                holding.getOrDefault(application.id(), List.of()),
                kinds.getOrDefault(application.id(), Set.of()),
                enterprises.getOrDefault(application.id(), List.of()),
                days.getOrDefault(application.id(), today));
    }

    Facts of(Common common, Application application, Own own) {
        return new Facts(
                application.name(),
                common.dictionary()
                        .placeNames(application.cityCode(), application.countyCode(), application.zoneCode()),
                recognisedOn(common, application),
                applicant(common.dictionary(), application),
                ofYear(common.year(), own.figures()),
                common.registered()
                        .merged()
                        .present(application.applicant().value())
                        .toString(),
                application.fieldCode(),
                common.cancellations(),
                own.appliedOn(),
                own.handedIn(),
                Surroundings.around(common.registered(), common.clusters(), application, own.enterprises()));
    }

    /** An older form of the name is for a cluster that is recognised still (Article 10). */
    private static Optional<LocalDate> recognisedOn(Common common, Application application) {
        return common.clusters().stream()
                .filter(cluster -> cluster.state() == Cluster.State.RECOGNISED
                        && application.cluster().filter(cluster.id()::equals).isPresent())
                .findFirst()
                .flatMap(Cluster::recognisedOn);
    }

    /** A zone of the dictionary is of the province at least, whether or not a list says which. */
    private static Facts.Applicant applicant(Dictionary dictionary, Application application) {
        if (application.applicantKind() == ApplicantKind.COUNTY_GOVERNMENT) {
            return Facts.Applicant.county();
        }
        Optional<ZoneRow> zone = application.zoneCode().flatMap(dictionary::zone);
        return new Facts.Applicant(
                Optional.of("zone"),
                zone.map(row -> row.kind() == ZoneRow.Kind.HIGHTECH ? "high-tech" : "economic"),
                zone.map(row -> row.level() == ZoneRow.Level.NATIONAL ? "national" : "provincial"));
    }

    private static Map<String, BigDecimal> ofYear(int year, List<Figure> figures) {
        Map<String, BigDecimal> ofYear = new HashMap<>();
        figures.stream()
                .filter(figure -> figure.year().orElse(year) == year)
                .forEach(figure -> ofYear.put(figure.item(), figure.value()));
        return ofYear;
    }

    /** Article 21 keeps from applying again; it says nothing of clusters that are evaluated. */
    private static List<BanRule.Cancellation> cancellations(
            BanRule ban, List<Cluster> clusters, MergedOrganisations merged) {
        return clusters.stream()
                .flatMap(cluster -> cancellation(cluster, ban.years(), merged).stream())
                .toList();
    }

    private static Optional<BanRule.Cancellation> cancellation(Cluster cluster, int years, MergedOrganisations merged) {
        return cluster.bannedUntil()
                .map(until -> new BanRule.Cancellation(cancelledOn(until, years), attributes(cluster, merged)));
    }

    private static LocalDate cancelledOn(LocalDate until, int years) {
        return until.minusYears(years);
    }

    private static Map<String, String> attributes(Cluster cluster, MergedOrganisations merged) {
        Map<String, String> attributes = new HashMap<>(Map.of("field", cluster.fieldCode()));
        cluster.organisation()
                .ifPresent(unit ->
                        attributes.put("unit", merged.present(unit.value()).toString()));
        return attributes;
    }
}
