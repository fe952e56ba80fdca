package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.recognition.ListWorld.EQUIPMENT;
import static org.clusterreview.recognition.ListWorld.MATERIALS;
import static org.clusterreview.recognition.ListWorld.WUHAN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.results.Ranking;
import org.clusterreview.results.RecordedLot;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Against the list in every order of all equals at once. */
@OnH2
@SuppressWarnings("NullAway.Init")
class DecidingEqualsIT {

    private static final int INSTANCES = 60;

    @Autowired
    private ApplicationContext context;

    private final List<Application> applications = new ArrayList<>();
    private ListBasis basis;
    private ScoringModel model;

    @BeforeEach
    void seven_of_two_fields_and_three_zones() {
        ListWorld world = new ListWorld(
                context,
                TrackKind.RECOGNITION,
                Optional.of(4),
                policy -> policy.replace("version: 2", "version: 934").replace("reserve: 0", "reserve: 1"));
        for (int i = 0; i < 7; i++) {
            Wanted wanted = Wanted.ofZone("集群" + i, WUHAN, "z-" + i % 3, i % 2 == 0 ? EQUIPMENT : MATERIALS);
            applications.add(world.add(wanted, FormalState.PASSED));
        }
        basis = context.getBean(ListBases.class).of(Viewers.organiser(), world.track());
        model = context.getBean(Models.class)
                .of(context.getBean(Tracks.class)
                        .model(Viewers.organiser(), world.track().id())
                        .rule());
    }

    private Ranking ranking(Random random) {
        String indicator = model.indicators().getFirst().id();
        List<Entry> entries = applications.stream()
                .map(application -> new Entry(
                        application.id().toString(),
                        String.valueOf(random.nextInt(3)),
                        List.of(new SheetMark("01", indicator, Mark.of(BigDecimal.valueOf(80L + random.nextInt(4))))),
                        List.of(),
                        null))
                .toList();
        return new Ranking(basis.track().id(), model, "", "", new Ranker(model).rank(entries), Set.of());
    }

    @Test
    void a_lot_is_asked_for_where_and_only_where_some_order_makes_another_list() {
        Random random = new Random(20_261_128);
        int asked = 0;
        for (int i = 0; i < INSTANCES; i++) {
            Ranking ranking = ranking(random);

            boolean decides = !new DecidingEquals(basis, ranking).sets().isEmpty();

            assertThat(decides).as("instance " + i).isEqualTo(lists(ranking) > 1);
            asked += decides ? 1 : 0;
        }
        assertThat(asked).isBetween(INSTANCES / 10, INSTANCES * 9 / 10);
    }

    /** How many lists there are over all ways to put equals in order. */
    private int lists(Ranking ranking) {
        List<ListBasis> bases = List.of(basis);
        for (List<ApplicationResult> equals : new MergedRanking(basis, ranking).open()) {
            bases = bases.stream()
                    .flatMap(one -> permutations(equals).stream().map(order -> one.and(lot(order))))
                    .toList();
        }
        Set<Map<ApplicationId, String>> lists = new HashSet<>();
        bases.forEach(one -> lists.add(new ListMaker(one, ranking)
                .entries().stream().collect(Collectors.toMap(ListEntry::application, DecidingEqualsIT::fate))));
        return lists.size();
    }

    private static String fate(ListEntry entry) {
        return entry.decision()
                + entry.reasons().stream()
                        .filter(ListReason.StandsBy.class::isInstance)
                        .map(ListReason::toString)
                        .collect(Collectors.joining());
    }

    private static List<List<ApplicationResult>> permutations(List<ApplicationResult> equals) {
        if (equals.isEmpty()) {
            return List.of(List.of());
        }
        List<List<ApplicationResult>> found = new ArrayList<>();
        for (List<ApplicationResult> rest : permutations(equals.subList(1, equals.size()))) {
            for (int at = 0; at <= rest.size(); at++) {
                List<ApplicationResult> order = new ArrayList<>(rest);
                order.add(at, equals.getFirst());
                found.add(order);
            }
        }
        return found.stream().filter(DecidingEqualsIT::keepsRanks).toList();
    }

    private static boolean keepsRanks(List<ApplicationResult> order) {
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                boolean same = order.get(i).group().equals(order.get(j).group());
                if (same && rank(order.get(i)) > rank(order.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int rank(ApplicationResult row) {
        return Objects.requireNonNull(row.rank());
    }

    private static RecordedLot lot(List<ApplicationResult> order) {
        Map<ApplicationId, Integer> places = new HashMap<>();
        order.forEach(row -> places.put(ApplicationId.of(row.application()), places.size() + 1));
        return new RecordedLot(UUID.randomUUID(), places, true, Instant.EPOCH, 0, "");
    }
}
