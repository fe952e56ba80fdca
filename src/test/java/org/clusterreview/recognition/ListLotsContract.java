package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clusterreview.recognition.ListWorld.EQUIPMENT;
import static org.clusterreview.recognition.ListWorld.MATERIALS;
import static org.clusterreview.recognition.ListWorld.WUHAN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.recognition.RecognitionList.Staleness;
import org.clusterreview.results.LotId;
import org.clusterreview.results.LotRecord;
import org.clusterreview.results.Lots;
import org.clusterreview.results.WitnessedLots;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.results.lot.LotEquals.Scope;
import org.clusterreview.results.lot.LotOrder;
import org.clusterreview.rounds.Pipeline;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lots between equals of several groups do to a list, and what a list waits for. */
@SuppressWarnings("NullAway.Init")
abstract class ListLotsContract {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecognitionLists lists;

    @Autowired
    private ListLots waiting;

    @Autowired
    private ListApprovals chain;

    @Autowired
    private ListExports exports;

    @Autowired
    private Lots lots;

    @Autowired
    private WitnessedLots witnessed;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer organiser;
    private final Viewer supervisor = Viewers.with(Role.SUPERVISOR);
    private ListWorld world;

    @BeforeEach
    void settle_in() {
        jdbc.update("update cluster set state = 'ENDED', banned_until = null");
        organiser = new TestAccounts(accounts).viewer(Role.ORGANISER);
    }

    @AfterEach
    void forget_the_expert() {
        world.forgetTheTied();
    }

    private TrackId track() {
        return world.track().id();
    }

    private static Wanted zone(String name, String zone, String field) {
        return Wanted.ofZone(name, WUHAN, zone, field);
    }

    private void open(int places, UnaryOperator<String> policy) {
        world = new ListWorld(context, TrackKind.RECOGNITION, Optional.of(places), policy);
    }

    /** Two with one score in two groups, and one behind them. */
    private void twoEqualsFor(int places) {
        open(places, UnaryOperator.identity());
        world.scored(zone("甲", "z-1", EQUIPMENT), "1", "90.00");
        world.scored(zone("乙", "z-2", MATERIALS), "2", "90.00");
        world.scored(zone("丙", "z-3", EQUIPMENT), "2", "80.00");
        world.freezeResult();
    }

    private List<ApplicationId> ids(String... names) {
        return Stream.of(names).map(name -> world.application(name).id()).toList();
    }

    private RecognitionList form() {
        return lists.form(organiser, track()).orThrow();
    }

    private RecognitionList current() {
        return lists.current(organiser, track()).orElseThrow();
    }

    private LotRecord draw(String... names) {
        LotRecord lot =
                lots.start(organiser, track(), Scope.LIST, ids(names), "").orThrow();
        return witnessed.witness(supervisor, lot.id(), "五点").orThrow();
    }

    private List<String> names(LotRecord lot) {
        return lot.end().orElseThrow().order().stream()
                .map(id -> Stream.of("甲", "乙", "丙")
                        .filter(name -> world.application(name).id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private List<String> blockers() {
        return Objects.requireNonNull(pipeline.of(organiser, world.track()).get(Stage.DRAFT_LIST)).blockers().stream()
                .map(Blocker::code)
                .filter(code -> code.startsWith("recognition."))
                .toList();
    }

    private static ListEntry entry(RecognitionList list, String name) {
        return list.entries().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_list_whose_last_place_equals_would_take_is_frozen_only_after_a_lot() {
        twoEqualsFor(1);
        form();

        assertThat(waiting.open(organiser, track())).containsExactly(ids("甲", "乙"));
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.lot.open");
        assertThat(blockers()).contains("recognition.lot.open");

        LotRecord lot = draw("甲", "乙");

        assertThat(current().stale()).containsExactly(Staleness.LOT);
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.list.stale");
        RecognitionList list = form();
        List<String> order = names(lot);
        assertThat(list.stale()).isEmpty();
        assertThat(list.entries())
                .extracting(ListEntry::name, e -> e.place().orElseThrow())
                .containsExactly(tuple(order.getFirst(), 1), tuple(order.getLast(), 2), tuple("丙", 3));
        assertThat(entry(list, order.getFirst()).decision()).isEqualTo(ListDecision.LISTED);
        assertThat(entry(list, order.getFirst()).reasons()).containsExactly(new ListReason.ByLot("", 1));
        assertThat(entry(list, order.getLast()).reasons())
                .containsExactly(new ListReason.ListFull("", 1, List.of()), new ListReason.ByLot("", 1));
        assertThat(entry(list, "丙").reasons()).noneMatch(ListReason.ByLot.class::isInstance);
        assertThat(waiting.open(organiser, track())).isEmpty();
        assertThat(lists.freeze(organiser, track()).orThrow().isFrozen()).isTrue();
        assertThat(codes(lots.start(organiser, track(), Scope.LIST, ids("甲", "乙"), "不合适")))
                .containsExactly("lot.final");
    }

    @Test
    void a_list_holds_the_lots_it_rests_on_and_one_that_was_formed_without_is_hashed_as_ever() {
        twoEqualsFor(1);
        RecognitionList without = form();
        assertThat(without.draft().lots()).isEmpty();
        assertThat(ListCanonical.text(1, without.draft())).doesNotContain("\"lots\"");
        LotRecord lot = draw("甲", "乙");

        RecognitionList list = form();

        assertThat(list.draft().usedLots())
                .extracting(ListLot::id, ListLot::number)
                .containsExactly(tuple(lot.id().value(), 1));
        assertThat(current().draft()).isEqualTo(list.draft());
        assertThat(ListCanonical.hash(2, current().draft())).isEqualTo(current().sha256());
        assertThat(ListCanonical.text(2, list.draft()))
                .contains("\"lots\":[{\"id\":\"" + lot.id() + "\"")
                .contains(list.draft().usedLots().getFirst().sha256());
    }

    @Test
    void a_list_of_before_lots_were_kept_with_it_has_its_old_hash() {
        twoEqualsFor(3);
        RecognitionList list = form();
        new Tampering(jdbc)
                .update(
                        "recognition_list",
                        "update recognition_list set lots = null where id = ?",
                        list.id().value());

        assertThat(current().stale()).isEmpty();
        assertThat(ListCanonical.hash(1, current().draft())).isEqualTo(list.sha256());
    }

    @Test
    void equals_that_all_have_room_need_no_lot() {
        twoEqualsFor(2);
        form();

        assertThat(waiting.open(organiser, track())).isEmpty();
        assertThat(blockers()).doesNotContain("recognition.lot.open");
        assertThat(lists.freeze(organiser, track()).isDone()).isTrue();
    }

    @Test
    void the_order_of_those_who_stand_by_is_drawn_too() {
        open(1, policy -> policy.replace("version: 2", "version: 931").replace("reserve: 0", "reserve: 3"));
        world.scored(zone("甲", "z-1", EQUIPMENT), "1", "95.00");
        world.scored(zone("乙", "z-2", MATERIALS), "2", "90.00");
        world.scored(zone("丙", "z-3", EQUIPMENT), "1", "90.00");
        world.freezeResult();
        form();

        assertThat(waiting.open(organiser, track())).containsExactly(ids("乙", "丙"));
        LotRecord lot = draw("乙", "丙");

        assertThat(form().with(ListDecision.RESERVE))
                .extracting(ListEntry::name)
                .isEqualTo(names(lot));
        assertThat(lists.freeze(organiser, track()).isDone()).isTrue();
    }

    @Test
    void what_a_limit_leaves_to_one_of_two_equals_is_drawn_but_not_what_it_refuses_both() {
        open(9, UnaryOperator.identity());
        world.scored(zone("一", "z-0", EQUIPMENT), "1", "95.00");
        world.scored(zone("二", "z-9", EQUIPMENT), "1", "94.00");
        world.scored(zone("甲", "z-1", EQUIPMENT), "1", "90.00");
        world.scored(zone("乙", "z-2", EQUIPMENT), "2", "90.00");
        world.scored(zone("丙", "z-3", EQUIPMENT), "1", "80.00");
        world.scored(zone("丁", "z-4", EQUIPMENT), "2", "80.00");
        world.freezeResult();
        form();

        assertThat(waiting.open(organiser, track())).containsExactly(ids("甲", "乙"));
    }

    @Test
    void the_order_that_groups_have_given_is_not_open() {
        open(1, UnaryOperator.identity());
        world.scored(zone("甲", "z-1", EQUIPMENT), "1", "90.00");
        world.scored(zone("乙", "z-2", MATERIALS), "1", "80.00");
        world.freezeResult();
        form();

        assertThat(waiting.open(organiser, track())).isEmpty();
    }

    @Test
    void a_list_that_waits_for_a_lot_is_not_approved_but_may_be_sent_back() {
        open(
                1,
                policy -> policy.replace("version: 2", "version: 932")
                        .replace("approval: []", "approval:\n    - { id: division, name: { zh: 处室, en: Division } }"));
        world.scored(zone("甲", "z-1", EQUIPMENT), "1", "90.00");
        world.scored(zone("乙", "z-2", MATERIALS), "2", "90.00");
        world.freezeResult();
        form();
        Viewer second = new TestAccounts(accounts).viewer(Role.ORGANISER);

        assertThat(codes(chain.record(second, track(), step(ListStep.Verdict.APPROVED, ""))))
                .containsExactly("recognition.lot.open");
        assertThat(chain.record(second, track(), step(ListStep.Verdict.RETURNED, "请先抽签"))
                        .isDone())
                .isTrue();
        draw("甲", "乙");
        form();
        assertThat(chain.record(second, track(), step(ListStep.Verdict.APPROVED, ""))
                        .isDone())
                .isTrue();
        assertThat(lists.freeze(organiser, track()).isDone()).isTrue();
    }

    private NewStep step(ListStep.Verdict verdict, String remark) {
        return new NewStep(
                current().revision(), "division", verdict, "王处长", OtherDay.today(), "", Optional.empty(), remark);
    }

    @Test
    void in_an_evaluation_nothing_is_drawn_across_groups() {
        world = new ListWorld(
                context,
                TrackKind.EVALUATION,
                Optional.empty(),
                text -> text.replace("version: 2", "version: 933")
                        .replace("consequence: support }", "consequence: support, share: 50 }")
                        .replace("en: Good }, consequence: none }", "en: Good }, consequence: none, share: 60 }")
                        .replace(
                                "en: Qualified }, consequence: none }",
                                "en: Qualified }, consequence: none, share: 70 }"));
        world.scored(zone("甲", "z-1", EQUIPMENT), "1", "90.00");
        world.scored(zone("乙", "z-2", MATERIALS), "2", "90.00");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(list.entries()).extracting(e -> e.grade().orElseThrow()).containsExactly("excellent", "excellent");
        assertThat(lots.sets(organiser, track())).isEmpty();
        assertThat(codes(lots.start(organiser, track(), Scope.LIST, ids("甲", "乙"), "")))
                .containsExactly("lot.evaluation");
        assertThat(waiting.open(organiser, track())).isEmpty();
        assertThat(lists.freeze(organiser, track()).isDone()).isTrue();
    }

    @Test
    void who_is_recused_learns_neither_of_a_lot_nor_of_one_that_is_missing() {
        twoEqualsFor(1);
        Viewer recused = Viewers.inPool(world.tiedTo(world.application("乙").id().value()), Role.ORGANISER);
        form();
        assertThat(waiting.open(recused, track())).isEmpty();
        draw("甲", "乙");
        form();

        RecognitionList list = lists.current(recused, track()).orElseThrow();

        assertThat(list.draft().lots()).isEmpty();
        assertThat(list.stale()).isEmpty();
        assertThat(list.entries()).extracting(ListEntry::name).contains("甲");
        assertThat(list.entries()).flatExtracting(ListEntry::reasons).noneMatch(ListReason.ByLot.class::isInstance);
        assertThat(codes(exports.record(recused, track()))).containsExactly("recognition.partial");
    }

    @Test
    void the_files_of_a_list_prove_its_hash_and_draw_its_lots_again() throws Exception {
        twoEqualsFor(1);
        LotId declined = lots.start(organiser, track(), Scope.LIST, ids("甲", "乙"), "")
                .orThrow()
                .id();
        witnessed.decline(supervisor, declined, "未到场").orThrow();
        LotRecord lot = draw("甲", "乙");
        RecognitionList list = form();

        Map<String, String> entries =
                unzipped(exports.record(organiser, track()).orThrow());

        assertThat(Sha256.of(entries.getOrDefault("list.json", ""))).isEqualTo(list.sha256());
        JsonNode drawn = JSON.readTree(entries.getOrDefault("lots.json", "[]"));
        assertThat(drawn).hasSize(2);
        assertThat(drawn.get(0).get("kind").asString()).isEqualTo("DECLINED");
        assertThat(drawn.get(0).get("stands").asBoolean()).isFalse();
        JsonNode stands = drawn.get(1);
        assertThat(stands.get("stands").asBoolean()).isTrue();
        LotEquals among = LotEquals.read(stands.get("among").asString());
        byte[] seed = LotOrder.seal(among, stands.get("secret").asString())
                .seed(stands.get("words").asString());
        assertThat(LotOrder.of(among, seed))
                .isEqualTo(stands.get("order").values().stream()
                        .map(JsonNode::asString)
                        .toList())
                .isEqualTo(lot.end().orElseThrow().order().stream()
                        .map(ApplicationId::toString)
                        .toList());
        assertThat(LotOrder.seal(among, stands.get("secret").asString()).commitment())
                .isEqualTo(stands.get("commitment").asString());
        assertThat(JSON.readTree(entries.getOrDefault("list.json", "{}"))
                        .get("lots")
                        .get(0)
                        .get("sha256")
                        .asString())
                .isEqualTo(stands.get("record").asString());
        assertThat(entries.get("readme.txt")).contains(list.sha256(), "lots.json", "甲");
    }

    @Test
    void the_workbook_of_a_list_tells_its_lots() throws Exception {
        twoEqualsFor(1);
        LotRecord lot = draw("甲", "乙");
        form();

        IssuedDocument document = exports.export(organiser, track()).orThrow();

        try (Workbook book =
                WorkbookFactory.create(files.open(organiser, document.file().id()))) {
            Row row = book.getSheet("抽签记录").getRow(2);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(String.join(" → ", names(lot)));
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("五点");
            assertThat(row.getCell(10).getStringCellValue())
                    .isEqualTo(lot.among().canonical());
        }
    }

    private Map<String, String> unzipped(IssuedDocument document) throws IOException {
        Map<String, String> entries = new HashMap<>();
        try (InputStream in = files.open(organiser, document.file().id());
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void a_lot_on_other_equals_is_no_ground_to_say_that_it_decided() {
        twoEqualsFor(1);
        draw("甲", "乙");
        world.scored(zone("丁", "z-4", MATERIALS), "1", "90.00");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(list.draft().lots()).extracting(ListLot::used).containsExactly(false);
        assertThat(list.draft().usedLots()).isEmpty();
        assertThat(list.entries()).flatExtracting(ListEntry::reasons).noneMatch(ListReason.ByLot.class::isInstance);
        assertThat(list.stale()).isEmpty();
        List<List<ApplicationId>> open = new ArrayList<>(waiting.open(organiser, track()));
        assertThat(open).hasSize(1);
        assertThat(open.getFirst()).containsExactlyInAnyOrderElementsOf(ids("甲", "乙", "丁"));
    }
}
