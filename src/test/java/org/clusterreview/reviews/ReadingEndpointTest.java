package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.ReviewSettings.Confirmation;
import org.clusterreview.reviews.ReviewSettings.Order;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnH2
@SuppressWarnings("NullAway.Init")
class ReadingEndpointTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Three pieces of the store and a bit. */
    private static final int BYTES = 3 * 256 * 1024 + 17;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcTemplate jdbc;

    private ReviewFixture round;
    private OverHttp http;
    private Viewer expert;
    private Sheet sheet;
    private byte[] pdf;

    @BeforeEach
    void scoring_has_begun() {
        begin(true);
    }

    private void begin(boolean keepMaterial) {
        round = ReviewFixture.withPanel(beans, 3, 5);
        TrackReviewing reviewing = beans.getBean(TrackReviewing.class);
        reviewing
                .decide(
                        round.organiser(),
                        round.trackId(),
                        reviewing
                                .of(round.organiser(), round.trackId())
                                .with(Order.GROUP, keepMaterial, Confirmation.PASSWORD))
                .orThrow();
        round.moveTo(Stage.SCORING);
        sheet = round.sheet(1, 1);
        expert = signedIn(sheet);
        http = new OverHttp(beans);
        pdf = new byte[BYTES];
        new Random(3).nextBytes(pdf);
    }

    private Viewer signedIn(Sheet of) {
        try {
            return SignIns.expert(beans, of.expert().value());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private UUID attach() {
        StoredFile file = beans.getBean(StoredFiles.class)
                .store(round.organiser(), "集群规划.pdf", "application/pdf", new ByteArrayInputStream(pdf), BYTES)
                .orThrow();
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into attachment (id, application_id, file_id, added_at, added_by)"
                        + " values (?, ?, ?, current_timestamp, 'test')",
                id,
                sheet.application().value(),
                file.id());
        return id;
    }

    private static JsonNode body(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    private JsonNode reviews() throws IOException {
        return body(http.get(expert, "api/reviews")).at("/groups").values().stream()
                .filter(group -> group.at("/tasks").values().stream()
                        .anyMatch(task ->
                                task.at("/sheet").asString().equals(sheet.id().toString())))
                .findFirst()
                .orElseThrow();
    }

    private String address(String rest) {
        return "api/sheets/" + sheet.id() + rest;
    }

    @Test
    void tasks_read_as_documented() throws IOException {
        round.mark(sheet, java.util.Map.of(OneSheet.PLANNING, "5.5"));
        JsonNode all = body(http.get(expert, "api/reviews"));

        assertThat(EndpointDescription.fields(all))
                .isEqualTo(EndpointDescription.fields(EndpointDescription.example(3)));
        assertThat(all.at("/account").asString()).isEqualTo(expert.actor());
        JsonNode group = reviews();
        assertThat(group.at("/key").asString()).isEqualTo(round.group().id().toString());
        assertThat(group.at("/keepMaterial").asBoolean()).isTrue();
        assertThat(group.at("/deadline").isNull()).isTrue();
        JsonNode task = group.at("/tasks/0");
        assertThat(task.at("/state").asString()).isEqualTo("in-progress");
        assertThat(task.at("/position").asInt()).isEqualTo(1);
        assertThat(task.at("/of").asInt()).isEqualTo(3);
        assertThat(task.at("/filled").asInt()).isEqualTo(1);
        assertThat(task.at("/editable").asBoolean()).isTrue();
        assertThat(task.at("/counts").asBoolean()).isTrue();
        assertThat(task.at("/total").isString()).isTrue();
        assertThat(task.at("/where").asString()).contains(" · ");
        assertThat(task.at("/missing").values())
                .hasSize(task.at("/required").asInt() - 1)
                .extracting(gap -> gap.at("/indicator").asString())
                .doesNotContain(OneSheet.PLANNING);
    }

    @Test
    void neighbours_and_the_estimate_stand_on_the_sheet() throws IOException {
        JsonNode first = body(http.get(expert, address("")));

        assertThat(first.at("/previous").isNull()).isTrue();
        assertThat(first.at("/next").asString())
                .isEqualTo(round.sheet(1, 2).id().toString());
        assertThat(first.at("/estimable").asBoolean()).isTrue();
        assertThat(first.at("/counts").asBoolean()).isTrue();
        assertThat(first.at("/sheet/application/number").asString()).matches("2026-\\d\\d");
    }

    @Test
    void material_reads_as_documented() throws IOException {
        UUID file = attach();
        JsonNode material = body(http.get(expert, address("/material")));

        assertThat(EndpointDescription.fields(material))
                .isEqualTo(EndpointDescription.fields(EndpointDescription.example(4)));
        assertThat(material.at("/keep").asBoolean()).isTrue();
        assertThat(material.at("/overview/0/term").asString()).isEqualTo("依托单位");
        assertThat(material.at("/figures/years").size()).isGreaterThanOrEqualTo(3);
        material.at("/figures/rows")
                .values()
                .forEach(row -> assertThat(row.at("/cells"))
                        .hasSize(material.at("/figures/years").size()));
        assertThat(material.at("/figures/rows").values().stream()
                        .flatMap(row -> row.at("/cells").values().stream())
                        .map(cell -> cell.at("/value")))
                .anyMatch(JsonNode::isString)
                .allMatch(value -> value.isString() || value.isNull());
        assertThat(material.at("/files/0/id").asString()).isEqualTo(file.toString());
        assertThat(material.at("/files/0/name").asString()).isEqualTo("集群规划.pdf");
        assertThat(material.at("/files/0/bytes").asInt()).isEqualTo(BYTES);
    }

    @Test
    void a_figure_that_is_not_there_is_null_and_a_verified_one_says_so() throws IOException {
        List<UUID> figures = jdbc.query(
                "select id from figure where application_id = ? and superseded_at is null and item ="
                        + " (select min(item) from figure where application_id = ?) order by figure_year",
                (row, i) -> row.getObject(1, UUID.class),
                sheet.application().value(),
                sheet.application().value());
        jdbc.update("update figure set superseded_at = current_timestamp where id = ?", figures.getFirst());
        jdbc.update("update figure set source = 'VERIFIED', amount = 330 where id = ?", figures.getLast());

        JsonNode rows = body(http.get(expert, address("/material"))).at("/figures/rows");

        assertThat(rows.values().stream().flatMap(row -> row.at("/cells").values().stream()))
                .anyMatch(
                        cell -> cell.at("/value").isNull() && cell.at("/source").isNull())
                .anyMatch(cell -> cell.at("/value").asString().equals("330")
                        && cell.at("/source").asString().equals("已核实"));
    }

    @Test
    void the_history_holds_every_change_of_ones_own_newest_first() throws IOException {
        Marks marks = beans.getBean(Marks.class);
        for (String value : new String[] {"4", "5.5"}) {
            marks.apply(
                    Viewers.expert(sheet.expert().value()),
                    sheet.id(),
                    "iPad Safari",
                    List.of(new Mutation(
                            UUID.randomUUID(), OneSheet.PLANNING, value, false, "评语", value.equals("4") ? 0 : 1)));
        }

        JsonNode history = body(http.get(expert, address("/history")));

        assertThat(history.values()).hasSize(2);
        assertThat(history.at("/0/value").asString()).isEqualTo("5.5");
        assertThat(history.at("/0/version").asInt()).isEqualTo(2);
        assertThat(history.at("/0/indicator").asString()).isEqualTo(OneSheet.PLANNING);
        assertThat(history.at("/0/device").asString()).isEqualTo("iPad Safari");
        assertThat(history.at("/0/comment").asString()).isEqualTo("评语");
        assertThat(history.at("/0/savedAt").asString()).matches("\\d{4}-.*\\+08:00");
        assertThat(history.at("/1/value").asString()).isEqualTo("4");
        assertThat(body(http.get(
                                signedIn(round.sheet(1, 2)),
                                "api/sheets/" + round.sheet(1, 2).id() + "/history"))
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/material", "/history"})
    void what_has_not_changed_is_not_sent_again(String rest) {
        MvcTestResult first = http.get(expert, address(rest));
        String tag = Objects.requireNonNull(first.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(tag).matches("W/\"[0-9a-f]{64}\"");
        assertThat(first.getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("private")
                .contains("no-cache");
        assertThat(http.get(expert, address(rest), HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304)
                .body()
                .isEmpty();
        if (!rest.equals("/material")) {
            round.mark(sheet, java.util.Map.of(OneSheet.PLANNING, "5"));
            assertThat(http.get(expert, address(rest), HttpHeaders.IF_NONE_MATCH, tag))
                    .hasStatusOk();
        }
    }

    @Test
    void tasks_that_have_not_changed_are_not_sent_again() {
        String tag = Objects.requireNonNull(
                http.get(expert, "api/reviews").getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(http.get(expert, "api/reviews", HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304);
        round.mark(sheet, 80);
        assertThat(http.get(expert, "api/reviews", HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatusOk();
    }

    @Test
    void a_file_comes_whole_as_it_was_handed_in() {
        UUID file = attach();
        MvcTestResult whole = http.get(expert, address("/files/" + file));

        assertThat(whole).hasStatusOk();
        assertThat(whole.getResponse().getContentAsByteArray()).isEqualTo(pdf);
        assertThat(whole.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(whole.getResponse().getHeader(HttpHeaders.ACCEPT_RANGES)).isEqualTo("bytes");
        assertThat(whole.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("inline")
                .contains("filename*=UTF-8''%E9%9B%86");
        String tag = Objects.requireNonNull(whole.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(http.get(expert, address("/files/" + file), HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 99",
        "262100, 262200",
        "262144, 262144",
        "524287, 786449",
        "786440, 786448",
        "100, 300000",
        "786448, 786448"
    })
    void a_range_is_just_that_part_wherever_the_pieces_of_the_store_end(int from, int to) {
        UUID file = attach();
        MvcTestResult part = http.get(expert, address("/files/" + file), HttpHeaders.RANGE, "bytes=" + from + "-" + to);

        int end = Math.min(to, BYTES - 1);
        assertThat(part).hasStatus(206);
        assertThat(part.getResponse().getHeader(HttpHeaders.CONTENT_RANGE))
                .isEqualTo("bytes " + from + "-" + end + "/" + BYTES);
        assertThat(part.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(pdf, from, end + 1));
    }

    @Test
    void the_last_bytes_can_be_asked_for_and_what_lies_beyond_the_end_not() {
        UUID file = attach();

        assertThat(http.get(expert, address("/files/" + file), HttpHeaders.RANGE, "bytes=-20")
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(pdf, BYTES - 20, BYTES));
        assertThat(http.get(expert, address("/files/" + file), HttpHeaders.RANGE, "bytes=" + BYTES + "-"))
                .hasStatus(416);
    }

    @Test
    void where_material_must_not_be_kept_the_browser_keeps_none_either() {
        begin(false);
        UUID file = attach();

        for (String rest : List.of("/material", "/files/" + file)) {
            assertThat(http.get(expert, address(rest)).getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                    .contains("no-store");
        }
        assertThat(http.get(expert, address("")).getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-cache");
    }

    @Test
    void files_never_stay_in_the_cache_of_the_browser_also_where_devices_may_keep_them() {
        UUID file = attach();

        assertThat(http.get(expert, address("/files/" + file)).getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
        assertThat(http.get(expert, address("/files/" + file), HttpHeaders.RANGE, "bytes=0-99")
                        .getResponse()
                        .getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
    }

    @Test
    void a_sheet_that_is_out_of_the_count_opens_no_material() {
        UUID file = attach();
        assertThat(http.get(expert, address("/files/" + file))).hasStatusOk();

        beans.getBean(SheetKeeping.class)
                .voidSheet(round.organiser(), sheet.id(), sheet.version(), "专家退出评审")
                .orThrow();

        assertThat(http.get(expert, address("/material"))).hasStatus(403);
        assertThat(http.get(expert, address("/files/" + file))).hasStatus(403);
    }

    @Test
    void who_has_left_the_panel_opens_no_material_though_the_sheet_counts_on() {
        UUID file = attach();
        jdbc.update(
                "update seat set left_at = current_timestamp, left_by = 'test' where id = (select seat_id from score_sheet where id = ?)",
                sheet.id().value());

        assertThat(http.get(expert, address("/material"))).hasStatus(403);
        assertThat(http.get(expert, address("/files/" + file))).hasStatus(403);
    }

    @Test
    void what_belongs_to_another_is_refused_everywhere() {
        UUID file = attach();
        Viewer other = signedIn(round.sheet(2, 1));

        for (String rest : List.of("", "/material", "/history", "/files/" + file)) {
            assertThat(http.get(other, address(rest)))
                    .as(rest)
                    .hasStatus(403)
                    .body()
                    .isEmpty();
            assertThat(http.get(round.organiser(), address(rest))).as(rest).hasStatus(403);
        }
        assertThat(http.get(round.organiser(), "api/reviews")).hasStatus(403);
    }

    @Test
    void a_file_of_another_application_is_refused_on_ones_own_sheet() {
        UUID file = attach();
        Sheet second = round.sheet(1, 2);

        assertThat(http.get(expert, "api/sheets/" + second.id() + "/material")).hasStatusOk();
        assertThat(http.get(expert, "api/sheets/" + second.id() + "/files/" + file))
                .hasStatus(403);
        assertThat(http.get(expert, address("/files/" + UUID.randomUUID()))).hasStatus(403);
    }
}
