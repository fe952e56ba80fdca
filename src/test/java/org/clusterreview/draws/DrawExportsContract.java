package org.clusterreview.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.cli.CliRun;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawResult.DrawnPanel;
import org.clusterreview.panels.draw.DrawSpec;
import org.clusterreview.panels.rules.WantedPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
abstract class DrawExportsContract {

    /** What a shell, a table and a command line could each take for something else. */
    private static final String SAID = "it's 13; \"$HOME\" `27`, -8 \\ 点";

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Draws draws;

    @Autowired
    private DrawPlans plans;

    @Autowired
    private DrawExports exports;

    @Autowired
    private StoredFiles files;

    @Autowired
    private DrawFiles drawFiles;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private Groups groups;

    @TempDir
    private Path folder;

    private DrawFixture fixture;
    private Viewer auditor;

    @BeforeEach
    void a_track_whose_panels_can_be_drawn() {
        fixture = new DrawFixture(beans);
        auditor = fixture.person(Role.AUDITOR);
    }

    private Path saved(Outcome<IssuedDocument> issued) throws IOException {
        IssuedDocument document = issued.orThrow();
        Path path = folder.resolve(document.file().name());
        try (InputStream in = files.open(auditor, document.file().id())) {
            Files.copy(in, path);
        }
        return path;
    }

    private DrawResult result(Draw draw) {
        return draws.content(auditor, draw.id()).flatMap(DrawContent::result).orElseThrow();
    }

    /** The words of a command line as a shell passes them on, with the files in the folder. */
    private List<String> words(String command) throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Files.writeString(run, "#!/bin/sh\nfor word in \"$@\"; do printf '%s\\n' \"$word\"; done\n");
        assertThat(run.toFile().setExecutable(true)).isTrue();
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(out).isZero();
        return out.lines()
                .map(word -> Files.exists(folder.resolve(word))
                        ? folder.resolve(word).toString()
                        : word)
                .toList();
    }

    @Test
    void the_command_that_is_told_gives_from_the_files_that_are_issued_exactly_the_draw_on_record() throws Exception {
        fixture.spare(6, "教授, \"博导\"; 一级");
        fixture.keepApart();
        Draw draw = fixture.drawn(SAID);
        saved(exports.pool(auditor, draw.id()));
        saved(exports.spec(auditor, draw.id()));

        CliRun again = CliRun.of(
                words(exports.command(auditor, draw.id()).orElseThrow()).toArray(String[]::new));

        assertThat(again.err()).isEmpty();
        assertThat(again.status()).isZero();
        JsonNode told = JSON.readTree(again.out());
        assertThat(told.get("commitment").asString())
                .isEqualTo(draw.commitment().orElseThrow());
        DrawResult result = result(draw);
        JsonNode repeated = told.get("result");
        assertThat(repeated.get("seed").asString()).isEqualTo(result.seed());
        assertThat(repeated.get("poolHash").asString()).isEqualTo(draw.poolHash());
        assertThat(repeated.get("specHash").asString()).isEqualTo(draw.specHash());
        assertThat(repeated.get("skipped")).isEqualTo(JSON.valueToTree(result.skipped()));
        assertThat(repeated.get("attempts")).isEqualTo(JSON.valueToTree(result.attempts()));
        assertThat(repeated.get("panels").size()).isEqualTo(2);
        for (int i = 0; i < result.panels().size(); i++) {
            DrawnPanel panel = result.panels().get(i);
            JsonNode other = repeated.get("panels").get(i);
            assertThat(other.get("id").asString()).isEqualTo(panel.id());
            assertThat(other.get("members")).isEqualTo(JSON.valueToTree(panel.members()));
            assertThat(other.get("reserves")).isEqualTo(JSON.valueToTree(panel.reserves()));
            assertThat(other.get("chair").asString()).isEqualTo(panel.chair().orElseThrow());
            assertThat(other.get("method").asString())
                    .isEqualTo(panel.method().name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void the_record_names_everything_that_the_draw_was_made_of_and_everybody_in_it() throws Exception {
        Draw draw = fixture.drawn();

        JsonNode record = JSON.readTree(Files.readString(saved(exports.record(auditor, draw.id()))));

        assertThat(record.get("commitment").asString())
                .isEqualTo(draw.commitment().orElseThrow());
        assertThat(record.get("secret").asString()).isEqualTo(draw.secret().orElseThrow());
        assertThat(record.get("witness").asString()).isEqualTo("13 27 08");
        assertThat(record.get("seed").asString()).isEqualTo(draw.seed().orElseThrow());
        assertThat(record.get("command").asString())
                .isEqualTo(exports.command(auditor, draw.id()).orElseThrow());
        assertThat(record.get("steps").values().stream()
                        .map(step -> step.get("step").asString()))
                .containsExactly("frozen", "committed", "witnessed", "drawn");
        assertThat(record.get("result").get("panels").size()).isEqualTo(2);
        for (DrawnPanel panel : result(draw).panels()) {
            for (String member : panel.members()) {
                String name = pool.find(auditor, new ExpertId(java.util.UUID.fromString(member)))
                        .orElseThrow()
                        .name();
                assertThat(record.get("experts").get(member).asString()).isEqualTo(name);
            }
        }
        assertThat(record.get("groups").values().stream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("第1组", "第2组");
    }

    @Test
    void what_is_frozen_is_read_back_however_long_it_is() {
        DrawSpec frozen =
                draws.content(auditor, fixture.frozen().id()).orElseThrow().spec();
        List<WantedPanel> panels = frozen.panels().stream()
                .map(panel -> new WantedPanel(
                        panel.id(), panel.size(), panel.reserves(), panel.fields(), panel.cities(), manyBarred()))
                .toList();
        DrawSpec large = new DrawSpec(frozen.version(), frozen.rules(), panels);
        assertThat(large.canonical().length()).isGreaterThan(1_000_000);

        assertThat(drawFiles.spec(auditor, drawFiles.keep(auditor, large))).isEqualTo(large);
    }

    private static Map<String, String> manyBarred() {
        return IntStream.range(0, 15_000)
                .boxed()
                .collect(Collectors.toMap(i -> java.util.UUID.randomUUID().toString(), i -> "conflict"));
    }

    @Test
    void nothing_leaves_before_the_draw() {
        Draw witnessed = fixture.witnessed("7");

        assertThat(List.of(
                        exports.pool(auditor, witnessed.id()),
                        exports.spec(auditor, witnessed.id()),
                        exports.record(auditor, witnessed.id())))
                .allSatisfy(outcome -> assertThat(outcome.violations())
                        .extracting(Violation::code)
                        .containsExactly("draw.export.early"));
        assertThat(exports.command(auditor, witnessed.id())).isEmpty();
    }

    @Test
    void who_sees_the_track_only_in_part_gets_no_file_no_command_and_no_plan() {
        Draw draw = fixture.drawn();
        recusals.declare(
                        auditor,
                        groups.ofTrack(auditor, fixture.track())
                                .getFirst()
                                .applications()
                                .getFirst(),
                        "配偶在其成员企业任职")
                .orThrow();

        assertThat(List.of(
                        exports.pool(auditor, draw.id()),
                        exports.spec(auditor, draw.id()),
                        exports.record(auditor, draw.id())))
                .allSatisfy(outcome -> assertThat(outcome.violations())
                        .extracting(Violation::code)
                        .containsExactly("draw.partial"));
        assertThat(exports.command(auditor, draw.id())).isEmpty();
        assertThat(plans.plan(auditor, fixture.track())).isEmpty();
        assertThat(plans.rules(auditor, fixture.track())).isEmpty();
    }

    @Test
    void what_would_be_frozen_is_what_is_frozen() {
        DrawPlan plan = plans.plan(auditor, fixture.track()).orElseThrow();
        assertThat(plan.unresolved()).isZero();

        DrawContent content = draws.content(auditor, fixture.frozen().id()).orElseThrow();

        assertThat(plan.panels()).isEqualTo(content.spec().panels());
        assertThat(plan.poolSize()).isEqualTo(content.pool().experts().size());
        assertThat(plan.callable())
                .isEqualTo(Math.toIntExact(content.pool().experts().stream()
                        .filter(expert -> expert.unavailable().isEmpty())
                        .count()));
    }
}
