package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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

/** The program is killed while experts save: what it has acknowledged is there afterwards, once. */
@SuppressWarnings("NullAway.Init")
class DurabilityJourney {

    private static final boolean LONG = "long".equals(System.getProperty("test.counts"));
    private static final int SAVES = LONG ? 1_000 : 200;
    private static final int CUTS = LONG ? 3 : 1;
    private static final int EXPERTS = 2;

    /** Two a person, on the same sheets: one who has the sheet open on two devices. */
    private static final int SCRIBES = 2 * EXPERTS;

    @TempDir
    private Path home;

    private final ExecutorService threads = Executors.newFixedThreadPool(SCRIBES);
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
    void on_h2_no_acknowledged_mark_is_lost_or_doubled() throws Exception {
        List<Scribe> scribes = seedAndStart(List.of());

        writeAcrossCuts(scribes);
        program.close();

        StoredMarks.expectEachOnce(
                acknowledged(scribes),
                DriverManager.getConnection(
                        "jdbc:h2:file:" + home + "/cluster-review;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE",
                        "sa",
                        ""));
    }

    @Test
    void on_postgresql_no_acknowledged_mark_is_lost_or_doubled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            environment = Map.of("DB_URL", url, "DB_USER", "postgres", "DB_PASSWORD", "postgres");
            List<Scribe> scribes = seedAndStart(List.of(
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres"));

            writeAcrossCuts(scribes);
            program.close();

            StoredMarks.expectEachOnce(
                    acknowledged(scribes), postgres.getPostgresDatabase().getConnection());
        }
    }

    private List<Scribe> seedAndStart(List<String> settings) throws IOException {
        List<Seat> seats = SeededRound.in(home, settings).subList(0, EXPERTS);
        startProgram();
        List<Scribe> scribes = new ArrayList<>();
        for (Seat seat : seats) {
            ScoringClient client = signedIn(seat.username());
            String account = "";
            List<Cell> cells = new ArrayList<>();
            for (String sheet : seat.sheets()) {
                JsonNode content = client.reads(sheet);
                account = content.get("account").asString();
                content.get("dimensions").values().stream()
                        .flatMap(dimension -> dimension.get("indicators").values().stream())
                        .filter(indicator -> indicator.get("kind").asString().equals("expert"))
                        .forEach(indicator ->
                                cells.add(new Cell(sheet, indicator.get("key").asString())));
            }
            scribes.add(new Scribe(seat.username(), account, everySecond(cells, 0)));
            scribes.add(new Scribe(seat.username(), account, everySecond(cells, 1)));
        }
        return scribes;
    }

    private static List<Cell> everySecond(List<Cell> cells, int from) {
        List<Cell> some = new ArrayList<>();
        for (int i = from; i < cells.size(); i += 2) {
            some.add(cells.get(i));
        }
        return some;
    }

    private void startProgram() {
        program = Program.start(home, environment);
        program.drain();
    }

    private ScoringClient signedIn(String username) throws IOException {
        return new ScoringClient(program.address()).signsIn(username, People.PASSWORD);
    }

    private void writeAcrossCuts(List<Scribe> scribes) throws Exception {
        AtomicInteger left = new AtomicInteger(SAVES);
        for (int cut = 0; cut < CUTS; cut++) {
            CountDownLatch enough = new CountDownLatch(SAVES / (CUTS + 1));
            List<Future<?>> writing = write(scribes, left, enough);
            boolean reached = enough.await(2, TimeUnit.MINUTES);
            program.kill();
            finish(writing);
            assertThat(reached).as("saves before the cut").isTrue();
            assertThat(left.get()).as("saves that the cut came before").isPositive();
            startProgram();
            for (Scribe scribe : scribes) {
                scribe.findsEveryAcknowledgedMark(signedIn(scribe.username()));
            }
        }
        finish(write(scribes, left, new CountDownLatch(0)));
        for (Scribe scribe : scribes) {
            ScoringClient client = signedIn(scribe.username());
            scribe.findsEveryAcknowledgedMark(client);
            scribe.sendsEverythingAgain(client);
        }
    }

    private List<Future<?>> write(List<Scribe> scribes, AtomicInteger left, CountDownLatch count) throws IOException {
        Map<String, ScoringClient> clients = new HashMap<>();
        List<Future<?>> writing = new ArrayList<>();
        for (Scribe scribe : scribes) {
            ScoringClient client = clients.get(scribe.username());
            if (client == null) {
                client = signedIn(scribe.username());
                client.reads(scribe.sheet());
                clients.put(scribe.username(), client);
            }
            ScoringClient own = client;
            writing.add(threads.submit(() -> scribe.writes(own, left, count)));
        }
        return writing;
    }

    private static void finish(List<Future<?>> writing) throws Exception {
        for (Future<?> one : writing) {
            one.get(5, TimeUnit.MINUTES);
        }
    }

    private static List<Change> acknowledged(List<Scribe> scribes) {
        List<Change> all = scribes.stream()
                .flatMap(scribe -> scribe.acknowledged().stream())
                .toList();
        assertThat(all).hasSize(SAVES);
        return all;
    }
}
