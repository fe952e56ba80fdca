package org.clusterreview.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.results.LotRecord.Kind;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.results.lot.LotEquals.Scope;
import org.clusterreview.results.lot.LotOrder;
import org.clusterreview.results.lot.LotProof;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Tracks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
abstract class LotsContract {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WORDS = "骰子五点、二点";

    @Autowired
    private Lots lots;

    @Autowired
    private WitnessedLots witnessed;

    @Autowired
    private Results results;

    @Autowired
    private ResultExports exports;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Tracks tracks;

    @Autowired
    private TransactionTemplate transaction;

    private final Viewer organiser = Viewers.organiser();
    private final Viewer supervisor = Viewers.with(Role.SUPERVISOR);

    private ScoredTrack scored;
    private UUID group;

    @BeforeEach
    void open_a_track() {
        scored = new ScoredTrack(beans);
        group = scored.group("第一组");
    }

    private ApplicationId application(UUID in, String name, String quality) {
        ApplicationId application = scored.application(in, name);
        scored.sheets(application, quality, quality, quality);
        return application;
    }

    private List<ApplicationId> twoEquals() {
        return List.of(application(group, "甲", "30"), application(group, "乙", "30"));
    }

    private Outcome<LotRecord> start(Scope scope, List<ApplicationId> equals, String reason) {
        return lots.start(organiser, scored.track(), scope, equals, reason);
    }

    private LotRecord started(Scope scope, List<ApplicationId> equals) {
        return start(scope, equals, "").orThrow();
    }

    private List<ApplicationId> drawn(Scope scope, List<ApplicationId> equals) {
        return order(witnessed
                .witness(supervisor, started(scope, equals).id(), WORDS)
                .orThrow());
    }

    private static List<ApplicationId> order(LotRecord lot) {
        return lot.end().orElseThrow().order();
    }

    private UUID paper() {
        byte[] bytes = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        return files.store(organiser, "抽签记录.pdf", "application/pdf", new ByteArrayInputStream(bytes), 100)
                .orThrow()
                .id();
    }

    private Outcome<LotRecord> byHand(List<ApplicationId> order, String witness, String note) {
        return byHand(order, witness, note, "");
    }

    private Outcome<LotRecord> byHand(List<ApplicationId> order, String witness, String note, String reason) {
        return lots.enter(
                organiser, scored.track(), Scope.RANKING, new LotByHand(order, witness, note, paper()), reason);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private LotRecord read(LotId id) {
        return lots.ofTrack(supervisor, scored.track()).stream()
                .filter(lot -> lot.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_organiser_begins_a_lot_and_nobody_is_told_its_secret() {
        List<ApplicationId> equals = twoEquals();

        LotRecord lot = started(Scope.RANKING, equals);

        assertThat(lot.commitment().orElseThrow()).hasSize(64);
        assertThat(lot.among().applications())
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        equals.stream().map(ApplicationId::toString).toList());
        assertThat(lot.isOpen()).isTrue();
        assertThat(lot.proof()).isEmpty();
        assertThat(results.preview(organiser, scored.track()).orElseThrow().needsLot())
                .isTrue();
        String stored = jdbc.queryForObject(
                "select secret from lot_draw where id = ?",
                String.class,
                lot.id().value());
        assertThat(stored).isNotNull().doesNotMatch("[0-9a-f]{64}");
    }

    @Test
    void the_words_of_the_supervisor_decide_the_order_and_anybody_can_check_it() {
        LotRecord lot = witnessed
                .witness(supervisor, started(Scope.RANKING, twoEquals()).id(), " " + WORDS + " ")
                .orThrow();

        LotRecord record = read(lot.id());

        assertThat(record).isEqualTo(lot);
        assertThat(record.inForce()).isTrue();
        LotProof proof = record.proof().orElseThrow();
        assertThat(proof.sealed().orElseThrow().witness()).isEqualTo(WORDS);
        assertThat(proof.check())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        LotProof.Point.EQUALS, true,
                        LotProof.Point.COMMITMENT, true,
                        LotProof.Point.SEED, true,
                        LotProof.Point.ORDER, true));
        assertThat(results.preview(organiser, scored.track()).orElseThrow().needsLot())
                .isFalse();
        assertThat(jdbc.queryForList(
                        "select type from audit_entry where chain_id = ? and type like 'lot-%' order by number",
                        String.class, scored.round().toString()))
                .containsExactly("lot-started", "lot-recorded");
    }

    @Test
    void whoever_began_a_lot_does_not_witness_it_and_each_role_has_its_own_step() {
        Viewer both = Viewers.with(Role.ORGANISER, Role.SUPERVISOR);
        List<ApplicationId> equals = twoEquals();
        LotRecord lot =
                lots.start(both, scored.track(), Scope.RANKING, equals, "").orThrow();

        assertThat(codes(witnessed.witness(both, lot.id(), WORDS))).containsExactly("lot.same-person");
        assertThat(codes(witnessed.witness(supervisor, lot.id(), " "))).containsExactly("lot.words");
        assertThat(codes(witnessed.confirm(supervisor, lot.id(), "属实"))).containsExactly("lot.drawn");
        assertThatThrownBy(() -> witnessed.witness(organiser, lot.id(), WORDS))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lots.start(supervisor, scored.track(), Scope.RANKING, equals, ""))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void only_exactly_those_who_are_equal_are_drawn() {
        List<ApplicationId> equals = twoEquals();
        ApplicationId other = application(group, "丙", "31");

        assertThat(codes(start(Scope.RANKING, List.of(equals.getFirst(), other), "")))
                .containsExactly("result.lot.not-equal");
        assertThat(codes(start(Scope.RANKING, List.of(equals.getFirst()), ""))).containsExactly("result.lot.not-equal");
        started(Scope.RANKING, equals);
        assertThat(codes(start(Scope.RANKING, equals, "再来"))).containsExactly("lot.open");
    }

    @Test
    void a_lot_ends_once() {
        LotRecord lot = started(Scope.RANKING, twoEquals());
        witnessed.witness(supervisor, lot.id(), WORDS).orThrow();

        assertThat(codes(witnessed.witness(supervisor, lot.id(), "别的话"))).containsExactly("lot.over");
        assertThat(codes(lots.cancel(organiser, lot.id(), "不满意"))).containsExactly("lot.over");
    }

    @Test
    void of_two_who_witness_at_once_one_decides() throws Exception {
        LotRecord lot = started(Scope.RANKING, twoEquals());
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<LotRecord>>> acts = List.of(
                    () -> witnessed.witness(supervisor, lot.id(), "一"),
                    () -> witnessed.witness(Viewers.with(Role.SUPERVISOR), lot.id(), "二"));
            List<String> refused = new ArrayList<>();
            for (Future<Outcome<LotRecord>> act : both.invokeAll(acts)) {
                refused.addAll(codes(act.get()));
            }
            assertThat(refused).containsExactly("lot.over");
        }
        assertThat(results.lots(organiser, scored.track())).hasSize(1);
    }

    @Test
    void what_the_system_has_drawn_stands_as_long_as_the_equals_are_the_same() {
        List<ApplicationId> equals = twoEquals();
        List<ApplicationId> first = drawn(Scope.RANKING, equals);

        assertThat(codes(start(Scope.RANKING, equals, "不合适"))).containsExactly("lot.final");
        assertThat(codes(byHand(equals, "王监督", "纸签", "不合适"))).containsExactly("lot.final");
        assertThat(lots.sets(organiser, scored.track()))
                .extracting(LotSet::isFinal, LotSet::isWaiting)
                .containsExactly(tuple(true, false));

        ApplicationId third = application(group, "丙", "30");
        List<ApplicationId> three = List.of(equals.getFirst(), equals.getLast(), third);
        assertThat(lots.sets(organiser, scored.track()))
                .extracting(LotSet::isFinal, LotSet::isWaiting)
                .containsExactly(tuple(false, true));
        drawn(Scope.RANKING, three);

        assertThat(first).containsExactlyInAnyOrderElementsOf(equals);
        assertThat(lots.ofTrack(supervisor, scored.track()))
                .extracting(LotRecord::number, LotRecord::inForce)
                .containsExactly(tuple(2, true), tuple(1, false));
        assertThat(codes(start(Scope.RANKING, three, "不合适"))).containsExactly("lot.final");
    }

    @Test
    void equals_that_are_fewer_keep_the_order_of_the_lot_that_held_all_of_them() {
        List<ApplicationId> equals = twoEquals();
        ApplicationId third = application(group, "丙", "30");
        List<ApplicationId> order =
                new ArrayList<>(drawn(Scope.RANKING, List.of(equals.getFirst(), equals.getLast(), third)));
        scored.enterprises(third, "120");

        assertThat(codes(start(Scope.RANKING, equals, "不合适"))).containsExactly("lot.final");
        order.remove(third);
        order.addFirst(third);
        assertThat(results.preview(organiser, scored.track()).orElseThrow().rows())
                .extracting(row -> ApplicationId.of(row.application()))
                .isEqualTo(order);
    }

    @Test
    void another_lot_in_place_of_one_by_hand_takes_a_reason_and_the_first_stays_on_record() {
        List<ApplicationId> equals = twoEquals();
        witnessed
                .confirm(supervisor, byHand(equals, "王监督", "纸签", "").orThrow().id(), "属实")
                .orThrow();

        assertThat(codes(byHand(equals.reversed(), "王监督", "纸签", " "))).containsExactly("lot.again");
        assertThat(codes(start(Scope.RANKING, equals, " "))).containsExactly("lot.again");
        LotRecord again = byHand(equals.reversed(), "王监督", "纸签", "登记时颠倒").orThrow();
        witnessed.confirm(supervisor, again.id(), "属实").orThrow();

        assertThat(lots.ofTrack(supervisor, scored.track()))
                .extracting(LotRecord::number, LotRecord::inForce, LotRecord::reason)
                .containsExactly(tuple(2, true, "登记时颠倒"), tuple(1, false, ""));
        assertThat(results.lots(organiser, scored.track()))
                .extracting(RecordedLot::id)
                .containsExactly(again.id().value());
    }

    @Test
    void while_somebody_holds_the_track_a_lot_waits() throws Exception {
        LotRecord lot = started(Scope.RANKING, twoEquals());
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<Outcome<LotRecord>> waiting = transaction.execute(status -> {
                assertThat(tracks.hold(organiser, scored.track())).isPresent();
                Future<Outcome<LotRecord>> act = other.submit(() -> witnessed.witness(supervisor, lot.id(), WORDS));
                assertThatThrownBy(() -> act.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(results.lots(organiser, scored.track())).isEmpty();
                return act;
            });
            assertThat(Objects.requireNonNull(waiting).get().isDone()).isTrue();
        }
        assertThat(read(lot.id()).inForce()).isTrue();
    }

    @Test
    void a_lot_that_is_declined_or_taken_back_decides_nothing_and_makes_room_for_another() {
        List<ApplicationId> equals = twoEquals();
        assertThat(codes(witnessed.decline(
                        supervisor, started(Scope.RANKING, equals).id(), " ")))
                .containsExactly("lot.reason");
        LotId open = lots.ofTrack(supervisor, scored.track()).getFirst().id();
        witnessed.decline(supervisor, open, "未到场").orThrow();
        lots.cancel(organiser, started(Scope.RANKING, equals).id(), "改期").orThrow();

        drawn(Scope.RANKING, equals);

        assertThat(lots.ofTrack(supervisor, scored.track()))
                .extracting(lot -> lot.end().orElseThrow().kind())
                .containsExactly(Kind.WITNESSED, Kind.CANCELLED, Kind.DECLINED);
        assertThat(read(open).end().orElseThrow().secret()).isEmpty();
    }

    @Test
    void a_lot_whose_equals_have_changed_does_not_go_on() {
        LotRecord lot = started(Scope.RANKING, twoEquals());
        application(group, "丙", "30");

        assertThat(codes(witnessed.witness(supervisor, lot.id(), WORDS))).containsExactly("lot.stale");
    }

    @Test
    void a_lot_by_hand_counts_once_the_supervisor_has_confirmed_it() {
        List<ApplicationId> equals = twoEquals();
        assertThat(codes(byHand(equals, " ", "纸签"))).containsExactly("result.lot.incomplete");
        assertThat(codes(byHand(equals, organiser.name(), "纸签"))).containsExactly("result.lot.own-witness");
        assertThat(codes(byHand(List.of(equals.getFirst(), equals.getFirst()), "王监督", "纸签")))
                .containsExactly("result.lot.not-equal");

        LotRecord lot = byHand(equals, "王监督", "纸签两枚").orThrow();
        assertThat(codes(witnessed.witness(supervisor, lot.id(), WORDS))).containsExactly("lot.by-hand");
        assertThat(results.lots(organiser, scored.track())).isEmpty();
        witnessed.confirm(supervisor, lot.id(), "在场属实").orThrow();

        assertThat(order(read(lot.id()))).isEqualTo(equals);
        assertThat(read(lot.id()).proof().orElseThrow().check())
                .isEqualTo(Map.of(LotProof.Point.EQUALS, true, LotProof.Point.ORDER, true));
        assertThat(results.lots(organiser, scored.track()))
                .singleElement()
                .satisfies(recorded ->
                        assertThat(recorded.places()).isEqualTo(Map.of(equals.getFirst(), 1, equals.getLast(), 2)));
    }

    @Test
    void equals_of_several_groups_are_drawn_at_the_draft_list_and_the_frozen_result_stays_as_it_is() {
        UUID second = scored.group("第二组");
        List<ApplicationId> equals = List.of(application(group, "甲", "30"), application(second, "乙", "30"));
        application(second, "丙", "31");
        FrozenResult frozen = results.freeze(organiser, scored.track()).orThrow();
        scored.at(Stage.DRAFT_LIST);
        assertThat(lots.sets(organiser, scored.track()))
                .extracting(set -> set.among().scope(), LotSet::isWaiting)
                .containsExactly(tuple(Scope.LIST, true));

        List<ApplicationId> order = drawn(Scope.LIST, equals);

        RecordedLot recorded = results.lots(organiser, scored.track()).getFirst();
        assertThat(recorded.acrossGroups()).isTrue();
        assertThat(recorded.places()).isEqualTo(Map.of(order.getFirst(), 1, order.getLast(), 2));
        FrozenResult after = results.frozen(organiser, scored.track()).orElseThrow();
        assertThat(after.resultSha256()).isEqualTo(frozen.resultSha256());
        assertThat(after.reproduced()).isTrue();
        assertThat(results.isStale(organiser, scored.track())).isFalse();
        assertThat(codes(start(Scope.RANKING, equals, ""))).containsExactly("result.lot.stage");
    }

    @Test
    void across_groups_what_a_group_has_decided_stays() {
        UUID second = scored.group("第二组");
        List<ApplicationId> within = twoEquals();
        ApplicationId other = application(second, "丙", "30");
        List<ApplicationId> all = List.of(within.getFirst(), within.getLast(), other);
        assertThat(codes(start(Scope.LIST, all, ""))).containsExactly("result.lot.not-equal");

        List<ApplicationId> first = drawn(Scope.RANKING, within);
        List<ApplicationId> order = drawn(Scope.LIST, all);

        assertThat(order).containsExactlyInAnyOrderElementsOf(all).containsSubsequence(first);
        assertThat(results.lots(organiser, scored.track()))
                .extracting(RecordedLot::acrossGroups)
                .containsExactlyInAnyOrder(false, true);
        results.freeze(organiser, scored.track()).orThrow();
    }

    @Test
    void at_the_public_notice_nothing_is_drawn_any_more() {
        UUID second = scored.group("第二组");
        List<ApplicationId> equals = List.of(application(group, "甲", "30"), application(second, "乙", "30"));
        LotRecord open = started(Scope.LIST, equals);
        results.freeze(organiser, scored.track()).orThrow();
        scored.at(Stage.PUBLIC_NOTICE);

        assertThat(lots.sets(organiser, scored.track())).isEmpty();
        assertThat(codes(start(Scope.LIST, equals, ""))).containsExactly("lot.stage.list");
        assertThat(codes(witnessed.witness(supervisor, open.id(), WORDS))).containsExactly("lot.stale");
    }

    @Test
    void who_is_recused_from_one_application_learns_of_no_lot_and_takes_no_step() {
        ApplicationId hidden = application(group, "丙", "20");
        List<ApplicationId> equals = twoEquals();
        UUID expert = scored.expertInConflictWith(hidden);
        LotRecord lot = started(Scope.RANKING, equals);
        Viewer recused = Viewers.inPool(expert, Role.ORGANISER, Role.SUPERVISOR);

        assertThat(lots.ofTrack(recused, scored.track())).isEmpty();
        assertThat(lots.sets(recused, scored.track())).isEmpty();
        assertThat(results.lots(recused, scored.track())).isEmpty();
        assertThat(codes(witnessed.witness(recused, lot.id(), WORDS))).containsExactly("result.freeze.conflict");
        assertThat(codes(lots.cancel(recused, lot.id(), "理由"))).containsExactly("result.freeze.conflict");
    }

    @Test
    void exports_hold_the_lots_that_the_ranking_rests_on() throws IOException {
        drawn(Scope.RANKING, twoEquals());
        results.freeze(organiser, scored.track()).orThrow();

        IssuedDocument ranking = exports.ranking(organiser, scored.track()).orThrow();
        IssuedDocument record = exports.record(organiser, scored.track()).orThrow();

        try (InputStream in = files.open(organiser, ranking.file().id());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Optional<String> told = Optional.ofNullable(book.getSheet("抽签记录"))
                    .map(sheet -> sheet.getRow(sheet.getLastRowNum()).getCell(4).getStringCellValue());
            assertThat(told).contains(WORDS);
        }
        JsonNode lot = lots(record).get(0);
        assertThat(lots(record)).hasSize(1);
        assertThat(lot.get("stands").asBoolean()).isTrue();
        LotEquals among = LotEquals.read(lot.get("among").asString());
        byte[] seed = LotOrder.seal(among, lot.get("secret").asString())
                .seed(lot.get("words").asString());
        assertThat(HexFormat.of().formatHex(seed)).isEqualTo(lot.get("seed").asString());
        assertThat(LotOrder.of(among, seed))
                .isEqualTo(lot.get("order").values().stream()
                        .map(JsonNode::asString)
                        .toList());
        Map<String, Object> content =
                new HashMap<>(JSON.convertValue(lot, new TypeReference<Map<String, Object>>() {}));
        content.remove("stands");
        assertThat(content.remove("record")).isEqualTo(Sha256.ofCanonical(content));
    }

    @Test
    void exports_hold_every_lot_between_the_equals_and_none_whose_order_does_not_stand() throws IOException {
        List<ApplicationId> equals = twoEquals();
        UUID second = scored.group("第二组");
        List<ApplicationId> apart = List.of(application(second, "丁", "31"), application(second, "戊", "31"));
        drawn(Scope.RANKING, apart);
        witnessed
                .confirm(supervisor, byHand(equals, "王监督", "纸签", "").orThrow().id(), "属实")
                .orThrow();
        lots.cancel(organiser, byHand(equals, "王监督", "纸签", "再来").orThrow().id(), "改期")
                .orThrow();
        drawnAgain(equals, "登记时颠倒");
        scored.enterprises(apart.getFirst(), "120");
        results.freeze(organiser, scored.track()).orThrow();
        application(group, "己", "30");
        List<ApplicationId> three = new ArrayList<>(equals);
        lots.sets(organiser, scored.track()).stream()
                .filter(LotSet::isWaiting)
                .forEach(set -> three.addAll(set.among().applications().stream()
                        .map(ApplicationId::of)
                        .filter(id -> !equals.contains(id))
                        .toList()));
        drawn(Scope.RANKING, three);

        JsonNode told = lots(exports.record(organiser, scored.track()).orThrow());

        assertThat(told.values().stream()
                        .map(lot -> tuple(
                                lot.get("number").asInt(),
                                lot.get("kind").asString(),
                                lot.get("reason").asString(),
                                lot.get("stands").asBoolean())))
                .containsExactly(
                        tuple(2, "CONFIRMED", "", false),
                        tuple(3, "CANCELLED", "再来", false),
                        tuple(4, "WITNESSED", "登记时颠倒", true));
    }

    private void drawnAgain(List<ApplicationId> equals, String reason) {
        witnessed
                .witness(
                        supervisor,
                        start(Scope.RANKING, equals, reason).orThrow().id(),
                        WORDS)
                .orThrow();
    }

    private JsonNode lots(IssuedDocument record) throws IOException {
        try (InputStream in = files.open(organiser, record.file().id());
                var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("lots.json")) {
                    return JSON.readTree(zip.readAllBytes());
                }
            }
        }
        throw new AssertionError("no lots.json");
    }
}
