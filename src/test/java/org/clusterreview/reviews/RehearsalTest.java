package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.scoring.model.Scoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnH2
@SuppressWarnings("NullAway.Init")
class RehearsalTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Rehearsals rehearsals;

    @Autowired
    private JdbcTemplate jdbc;

    private ReviewFixture round;

    @BeforeEach
    void panels_are_seated() {
        round = ReviewFixture.withPanel(beans, 1, 5);
    }

    private Viewer signedIn(UUID expert) {
        try {
            return SignIns.expert(beans, expert);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static JsonNode body(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void an_expert_rehearses_on_three_examples_once_seated_and_before_scoring_begins() {
        List<RehearsalCase> cases = rehearsals.of(round.expert(1), round.trackId());

        assertThat(cases).hasSize(3).allSatisfy(one -> {
            assertThat(one.name()).contains("示例");
            assertThat(one.content().marks()).isEmpty();
            assertThat(one.figures()).isNotEmpty();
        });
        assertThat(rehearsals.of(round.organiser(), round.trackId())).hasSize(3);
    }

    @Test
    void who_has_nothing_to_do_with_the_track_gets_no_examples() {
        assertThat(rehearsals.of(Viewers.expert(UUID.randomUUID()), round.trackId()))
                .isEmpty();
        assertThat(rehearsals.title(Viewers.auditor(), round.trackId())).isEmpty();
    }

    @Test
    void it_is_the_model_of_the_track_and_what_it_computes_is_computed_from_the_figures_shown() {
        SheetContent content =
                rehearsals.of(round.expert(1), round.trackId()).getFirst().content();

        assertThat(content.model().onSheet()).isEqualTo(round.model().onSheet());
        assertThat(round.model().indicators().stream()
                        .filter(indicator -> indicator.scoring() instanceof Scoring.ByData))
                .isNotEmpty()
                .allSatisfy(indicator -> assertThat(content.score().derived()).containsKey(indicator.id()));
        assertThat(content.missing()).hasSize(round.model().onSheet().size());
    }

    @Test
    void examples_are_the_same_whenever_they_are_asked_for_and_leave_nothing_behind() {
        Integer before = jdbc.queryForObject("select count(*) from score_sheet", Integer.class);

        assertThat(rehearsals.of(round.expert(1), round.trackId()))
                .isEqualTo(rehearsals.of(round.expert(2), round.trackId()));
        assertThat(jdbc.queryForObject("select count(*) from score_sheet", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void the_attachment_says_that_it_is_invented() throws IOException {
        RehearsalCase first = rehearsals.of(round.expert(1), round.trackId()).getFirst();

        byte[] pdf = rehearsals
                .attachment(
                        round.expert(1),
                        round.trackId(),
                        first.content().sheet().id())
                .orElseThrow();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(new PDFTextStripper().getText(document)).contains("均为虚构").contains("中试平台");
        }
    }

    @Test
    void the_page_reads_its_examples_in_the_form_of_own_sheets() throws IOException {
        Viewer expert = signedIn(round.panel().seats().getFirst().expert().value());
        OverHttp http = new OverHttp(beans);
        String base = "api/rehearsal/" + round.trackId() + "/";

        JsonNode tasks = body(http.get(expert, base + "reviews")).at("/groups/0/tasks");
        String id = tasks.at("/0/sheet").asString();
        JsonNode sheet = body(http.get(expert, base + "sheets/" + id));
        JsonNode material = body(http.get(expert, base + "sheets/" + id + "/material"));
        MvcTestResult file = http.get(
                expert,
                base + "sheets/" + id + "/files/" + material.at("/files/0/id").asString());

        assertThat(tasks.size()).isEqualTo(3);
        assertThat(sheet.at("/sheet/id").asString()).isEqualTo(id);
        assertThat(sheet.at("/next").asString()).isEqualTo(tasks.at("/1/sheet").asString());
        assertThat(material.at("/figures/years").size()).isEqualTo(3);
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentLength())
                .isIn(0, material.at("/files/0/bytes").asInt());
        assertThat(file.getResponse().getContentAsByteArray())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void another_expert_is_refused_at_every_address() {
        Viewer other = signedIn(round.candidates(round.group()).stream()
                .filter(candidate -> !candidate.seated())
                .findFirst()
                .orElseThrow()
                .expert()
                .id()
                .value());
        String sheet = rehearsals
                .of(round.organiser(), round.trackId())
                .getFirst()
                .content()
                .sheet()
                .id()
                .toString();
        OverHttp http = new OverHttp(beans);
        String base = "api/rehearsal/" + round.trackId() + "/";

        for (String path : List.of("reviews", "sheets/" + sheet, "sheets/" + sheet + "/material")) {
            assertThat(http.get(other, base + path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
    }
}
