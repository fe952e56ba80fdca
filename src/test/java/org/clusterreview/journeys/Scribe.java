package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.clusterreview.journeys.ScoringClient.Cell;
import org.clusterreview.journeys.ScoringClient.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes marks one after the other, and remembers what was acknowledged and what was never answered. */
final class Scribe {

    /** Fits every scale of the model: 0 to 3 in halves. */
    private static final int VALUES = 7;

    private static final int BATCH = 50;

    private final String username;
    private final String account;
    private final List<Cell> cells;
    private final Map<Cell, Change> last = new LinkedHashMap<>();
    private final List<Change> acknowledged = new ArrayList<>();
    private @Nullable Change unanswered;
    private int turn;

    Scribe(String username, String account, List<Cell> cells) {
        this.username = username;
        this.account = account;
        this.cells = cells;
    }

    String username() {
        return username;
    }

    String sheet() {
        return cells.getFirst().sheet();
    }

    List<Change> acknowledged() {
        return acknowledged;
    }

    /** Until no change is left to make or the program answers no more. A change that was not answered is sent again. */
    void writes(ScoringClient client, AtomicInteger left, CountDownLatch count) {
        while (unanswered != null || left.getAndDecrement() > 0) {
            Change change = unanswered != null ? unanswered : next();
            unanswered = change;
            try {
                expectAcknowledged(client.saves(account, change.cell().sheet(), List.of(change)), List.of(change));
            } catch (IOException cut) {
                return;
            }
            unanswered = null;
            acknowledged.add(change);
            last.put(change.cell(), change);
            count.countDown();
        }
    }

    private Change next() {
        Cell cell = cells.get(turn++ % cells.size());
        Change before = last.get(cell);
        long base = before == null ? 0 : before.version();
        String value = BigDecimal.valueOf(base % VALUES).divide(BigDecimal.TWO).toPlainString();
        return new Change(UUID.randomUUID(), cell, value, base);
    }

    /** What was acknowledged stands on the sheets, or the one change after it that was cut off on its way back. */
    void findsEveryAcknowledgedMark(ScoringClient client) throws IOException {
        Map<Cell, String> standing = standing(client);
        for (Cell cell : cells) {
            Change change = last.get(cell);
            List<String> possible = new ArrayList<>(List.of(change == null ? "0 null" : shown(change)));
            if (unanswered != null && unanswered.cell().equals(cell)) {
                possible.add(shown(unanswered));
            }
            assertThat(standing.get(cell)).as(cell.toString()).isIn(possible);
        }
    }

    /** Every acknowledged change is acknowledged again with its version, and the sheets stay as they are. */
    void sendsEverythingAgain(ScoringClient client) throws IOException {
        Map<Cell, String> before = standing(client);
        Map<String, List<Change>> bySheet = acknowledged.stream()
                .collect(Collectors.groupingBy(change -> change.cell().sheet()));
        for (Map.Entry<String, List<Change>> sheet : bySheet.entrySet()) {
            List<Change> changes = sheet.getValue();
            for (int from = 0; from < changes.size(); from += BATCH) {
                List<Change> batch = changes.subList(from, Math.min(from + BATCH, changes.size()));
                expectAcknowledged(client.saves(account, sheet.getKey(), batch), batch);
            }
        }
        assertThat(standing(client)).isEqualTo(before);
    }

    private static void expectAcknowledged(JsonNode answer, List<Change> changes) {
        assertThat(answer.get("acknowledged").values())
                .extracting(one ->
                        one.get("id").asString() + " " + one.get("version").asLong())
                .as(answer.toString())
                .containsExactlyElementsOf(changes.stream()
                        .map(change -> change.id() + " " + change.version())
                        .toList());
    }

    private Map<Cell, String> standing(ScoringClient client) throws IOException {
        Map<Cell, String> standing = new LinkedHashMap<>();
        for (String sheet : cells.stream().map(Cell::sheet).distinct().toList()) {
            client.reads(sheet)
                    .get("dimensions")
                    .values()
                    .forEach(dimension -> dimension
                            .get("indicators")
                            .values()
                            .forEach(indicator -> standing.put(
                                    new Cell(sheet, indicator.get("key").asString()),
                                    indicator.get("version").asLong() + " "
                                            + indicator.get("value").asString("null"))));
        }
        standing.keySet().retainAll(cells);
        return standing;
    }

    private static String shown(Change change) {
        return change.version() + " " + change.value();
    }
}
