package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.clusterreview.journeys.ScoringClient.Cell;
import org.clusterreview.journeys.ScoringClient.Change;
import org.clusterreview.journeys.SeededRound.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Fifty experts edit at random and at once while the program is killed and started again: everyone's last word stands. */
@SuppressWarnings("NullAway.Init")
class ManyExpertsJourney {

    private static final boolean LONG = "long".equals(System.getProperty("test.counts"));
    private static final int EXPERTS = 50;
    private static final int EDITS = LONG ? 20_000 : 1_500;
    private static final int CUTS = LONG ? 5 : 1;
    private static final long SEED = 20261127;

    /** Hashes of passwords that are quick to check: there are many sign-ins. */
    private static final String QUICK_SIGN_IN = "--cluster-review.passwords.strength=4";

    @TempDir
    private Path home;

    private final ExecutorService threads = Executors.newFixedThreadPool(EXPERTS);
    private final Random chance = new Random(SEED);
    private Map<String, String> environment = Map.of();
    private Program program;

    @AfterEach
    void stop() {
        threads.shutdownNow();
        if (program != null) {
            program.close();
        }
    }

    @Test
    void on_h2_everyones_last_word_stands_once() throws Exception {
        List<RestlessExpert> experts = seedAndStart(List.of(QUICK_SIGN_IN));

        editAcrossCuts(experts);
        program.close();

        expectEachOnce(
                experts,
                DriverManager.getConnection(
                        "jdbc:h2:file:" + home + "/cluster-review;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE",
                        "sa",
                        ""));
    }

    @Test
    void on_postgresql_everyones_last_word_stands_once() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            environment = Map.of("DB_URL", url, "DB_USER", "postgres", "DB_PASSWORD", "postgres");
            List<RestlessExpert> experts = seedAndStart(List.of(
                    QUICK_SIGN_IN,
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres"));

            editAcrossCuts(experts);
            program.close();

            expectEachOnce(experts, postgres.getPostgresDatabase().getConnection());
        }
    }

    private static void expectEachOnce(List<RestlessExpert> experts, Connection database) throws Exception {
        List<Change> all = experts.stream()
                .flatMap(expert -> expert.acknowledged().stream())
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(EDITS);
        StoredMarks.expectEachOnce(
                all, experts.stream().mapToInt(RestlessExpert::batches).sum(), database);
    }

    private List<RestlessExpert> seedAndStart(List<String> settings) throws IOException {
        List<Seat> seats = SeededRound.in(home, settings, EXPERTS);
        startProgram();
        List<RestlessExpert> experts = new ArrayList<>();
        for (Seat seat : seats) {
            ScoringClient client = signedIn(seat.username());
            String account = "";
            Map<String, List<Cell>> cells = new LinkedHashMap<>();
            for (String sheet : seat.sheets()) {
                JsonNode content = client.reads(sheet);
                account = content.get("account").asString();
                cells.put(
                        sheet,
                        content.get("dimensions").values().stream()
                                .flatMap(dimension -> dimension.get("indicators").values().stream())
                                .filter(indicator ->
                                        indicator.get("kind").asString().equals("expert"))
                                .map(indicator ->
                                        new Cell(sheet, indicator.get("key").asString()))
                                .toList());
            }
            experts.add(new RestlessExpert(seat.username(), account, cells, chance.nextLong()));
        }
        return experts;
    }

    private void startProgram() {
        program = Program.start(home, environment);
        program.drain();
    }

    private ScoringClient signedIn(String username) throws IOException {
        return new ScoringClient(program.address()).signsIn(username, People.PASSWORD);
    }

    private void editAcrossCuts(List<RestlessExpert> experts) throws Exception {
        AtomicInteger left = new AtomicInteger(EDITS);
        for (int cut = 0; cut < CUTS; cut++) {
            int goal = left.get() - EDITS / (CUTS + 1) - chance.nextInt(EXPERTS);
            List<Future<?>> editing = edit(experts, left);
            while (left.get() > goal) {
                assertThat(editing).as("experts who still edit").anyMatch(one -> !one.isDone());
                TimeUnit.MILLISECONDS.sleep(1);
            }
            program.kill();
            finish(editing);
            assertThat(left.get()).as("edits that the cut came before").isPositive();
            startProgram();
        }
        finish(edit(experts, left));
        for (RestlessExpert expert : experts) {
            expert.findsTheLastWord(signedIn(expert.username()));
        }
    }

    private List<Future<?>> edit(List<RestlessExpert> experts, AtomicInteger left) throws IOException {
        Map<RestlessExpert, ScoringClient> clients = new LinkedHashMap<>();
        for (RestlessExpert expert : experts) {
            ScoringClient client = signedIn(expert.username());
            client.reads(expert.anySheet());
            clients.put(expert, client);
        }
        List<Future<?>> editing = new ArrayList<>();
        clients.forEach((expert, client) -> editing.add(threads.submit(() -> expert.edits(client, left))));
        return editing;
    }

    private static void finish(List<Future<?>> editing) throws Exception {
        for (Future<?> one : editing) {
            one.get(10, TimeUnit.MINUTES);
        }
    }
}
