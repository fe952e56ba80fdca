package org.clusterreview.recused;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.OverHttp;
import org.clusterreview.reviews.SheetAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The addresses that an expert's page reads, asked by whoever takes no part in an application. */
@OnH2
@SuppressWarnings("NullAway.Init")
class RecusedAddressesTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcTemplate jdbc;

    private RecusedWorld world;
    private OverHttp http;

    @BeforeEach
    void every_application_has_a_file_and_marks() {
        world = new RecusedWorld(beans, 11);
        world.asked().forEach(this::attach);
        world.beginScoring();
        world.markHidden();
        world.score(false);
        http = new OverHttp(beans);
    }

    private void attach(ApplicationId application) {
        StoredFile file = beans.getBean(StoredFiles.class)
                .store(
                        world.organiser(),
                        application + ".pdf",
                        "application/pdf",
                        new ByteArrayInputStream(("%PDF of " + application).getBytes(StandardCharsets.UTF_8)),
                        1_000)
                .orThrow();
        jdbc.update(
                "insert into attachment (id, application_id, file_id, added_at, added_by)"
                        + " values (?, ?, ?, current_timestamp, 'test')",
                UUID.randomUUID(),
                application.value(),
                file.id());
    }

    private List<UUID> sheets(ApplicationId application) {
        return jdbc.query(
                "select id from score_sheet where application_id = ?",
                (row, i) -> row.getObject(1, UUID.class),
                application.value());
    }

    @Test
    void nothing_of_a_hidden_application_can_be_fetched_by_whoever_is_recused() {
        world.recused().forEach((role, viewer) -> {
            for (UUID sheet : sheets(world.hidden())) {
                List<String> paths = SheetAnswers.ofSheet(beans, sheet);
                assertThat(paths).as("with its file").hasSize(4);
                for (String path : paths) {
                    MvcTestResult answer = http.get(viewer, path);
                    assertThat(answer)
                            .as(role + " " + path)
                            .hasStatus(403)
                            .body()
                            .isEmpty();
                    assertThat(answer.getResponse().getHeader("ETag")).isNull();
                }
            }
        });
    }

    @Test
    void no_other_answer_tells_of_it_but_its_name_as_that_of_a_recused_task() throws Exception {
        Application hidden = beans.getBean(Applications.class)
                .find(world.organiser(), world.hidden())
                .orElseThrow();
        for (var recused : world.recused().entrySet()) {
            Viewer viewer = recused.getValue();
            for (String path : SheetAnswers.paths(beans, world.track())) {
                String text = http.get(viewer, path).getResponse().getContentAsString(StandardCharsets.UTF_8);
                assertThat(text)
                        .as(recused.getKey() + " " + path)
                        .doesNotContain(world.hidden().toString())
                        .doesNotContain(hidden.applicantName());
                if (!path.equals("api/reviews")) {
                    assertThat(text).doesNotContain(hidden.name());
                }
            }
        }
    }

    @Test
    void the_same_person_reads_the_other_applications() {
        Viewer expert = Objects.requireNonNull(world.recused().get("EXPERT"));
        ApplicationId other = world.asked().get(1);
        List<UUID> own = jdbc.query(
                "select id from score_sheet where application_id = ? and expert_id = ?",
                (row, i) -> row.getObject(1, UUID.class),
                other.value(),
                expert.expert().orElseThrow());

        assertThat(own).singleElement().satisfies(sheet -> {
            for (String path : SheetAnswers.ofSheet(beans, sheet)) {
                assertThat(http.get(expert, path)).as(path).hasStatusOk();
            }
        });
    }
}
