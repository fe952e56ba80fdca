package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.TimeoutError;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterreview.journeys.Chromium.Device;
import org.clusterreview.journeys.SeededRound.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One expert at one device for a long day: marks typed half, wholly, wrongly and again, while the network goes and comes, pages
 * are reloaded and the server is killed. At the end the server holds the last allowed word on every indicator, and the history
 * has no change twice.
 */
@SuppressWarnings("NullAway.Init")
class RandomEditsJourney {

    private static final boolean LONG = "long".equals(System.getProperty("test.counts"));
    private static final int EDITS = LONG ? 2_000 : 120;
    private static final int KILLS = LONG ? 8 : 1;
    private static final long SEED = 20_261_127L;

    /** Allowed by every indicator of the model, and what no indicator allows. */
    private static final List<String> ALLOWED = List.of("0", "0.5", "1", "1.5", "2", "2.5", "3");

    private static final List<String> WRONG = List.of("99", "x", "-1");

    @TempDir
    private Path home;

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Map<String, String>> lastWord = new HashMap<>();
    private EmbeddedPostgres postgres;
    private Wire wire;
    private Program program;
    private Chromium chromium;
    private Seat seat;
    private Desk desk;
    private boolean cut;

    @AfterEach
    void stop() throws IOException {
        if (wire != null) {
            wire.close();
        }
        if (chromium != null) {
            chromium.close();
        }
        if (program != null) {
            program.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void on_h2_the_server_has_the_last_word_on_every_mark() throws Exception {
        begin(List.of());
        workThroughTheDay(new Random(SEED));
    }

    @Test
    void on_postgresql_the_server_has_the_last_word_on_every_mark() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        String url = postgres.getJdbcUrl("postgres", "postgres");
        settings.putAll(Map.of("DB_URL", url, "DB_USER", "postgres", "DB_PASSWORD", "postgres"));
        begin(List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
        workThroughTheDay(new Random(SEED + 1));
    }

    private void begin(List<String> database) throws Exception {
        Certificate certificate = Certificate.madeIn(home);
        settings.putAll(certificate.settings());
        seat = SeededRound.in(home, database).getFirst();
        wire = new Wire();
        startProgram();
        chromium = Chromium.trusting(certificate);
        Visitor visitor = chromium.visitor(wire.address(program), Device.TABLET);
        desk = new Desk(visitor.signsIn(seat.username(), People.PASSWORD), wire);
        for (String sheet : seat.sheets()) {
            desk.opens(sheet);
        }
        desk.canDoWithoutANetwork();
    }

    private void startProgram() {
        program = Program.start(home, settings);
        program.drain();
        wire.leadsTo(program);
    }

    private void workThroughTheDay(Random chance) {
        String sheet = seat.sheets().getLast();
        for (int edit = 1; edit <= EDITS; edit++) {
            edit(sheet, chance);
            int luck = chance.nextInt(100);
            if (edit % (EDITS / (KILLS + 1)) == 0 && edit < EDITS) {
                program.kill();
                edit(sheet, chance);
                desk.reloads();
                edit(sheet, chance);
                mend();
                startProgram();
                signInAgain(sheet);
            } else if (luck < 6) {
                cutOrMend();
            } else if (luck < 10) {
                desk.reloads();
            } else if (luck < 13) {
                sheet = seat.sheets().get(chance.nextInt(seat.sheets().size()));
                desk.opens(sheet);
            }
        }
        mend();
        settle();
    }

    private void edit(String sheet, Random chance) {
        int place = chance.nextInt(desk.fields());
        boolean wrong = chance.nextInt(8) == 0;
        List<String> values = wrong ? WRONG : ALLOWED;
        String value = values.get(chance.nextInt(values.size()));
        desk.field(place).fill(value);
        if (chance.nextBoolean()) {
            desk.field(place).press(chance.nextBoolean() ? "Tab" : "Enter");
        }
        if (!wrong) {
            lastWord.computeIfAbsent(sheet, any -> new HashMap<>()).put(desk.indicator(place), value);
        }
    }

    private void cutOrMend() {
        if (cut) {
            mend();
        } else {
            desk.cutsTheNetwork();
            cut = true;
        }
    }

    private void mend() {
        desk.mendsTheNetwork();
        cut = false;
    }

    private void signInAgain(String sheet) {
        desk.visitor().signsIn(seat.username(), People.PASSWORD);
        desk.opens(sheet);
    }

    private void settle() {
        for (String sheet : seat.sheets()) {
            desk.opens(sheet);
            try {
                desk.page().waitForCondition(() -> differences(sheet).isEmpty());
            } catch (TimeoutError late) {
                assertThat(differences(sheet)).as(desk::says).isEmpty();
            }
        }
    }

    private List<String> differences(String sheet) {
        Map<String, String> present = desk.atTheServer(sheet);
        return lastWord.getOrDefault(sheet, Map.of()).entrySet().stream()
                .filter(word -> !present.getOrDefault(word.getKey(), "").startsWith(word.getValue() + " v"))
                .map(word -> sheet + " " + word + " but " + present.get(word.getKey()))
                .toList();
    }
}
