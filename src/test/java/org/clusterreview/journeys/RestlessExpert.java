package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.clusterreview.journeys.ScoringClient.Cell;
import org.clusterreview.journeys.ScoringClient.Change;
import tools.jackson.databind.JsonNode;

/**
 * An expert who edits at random: here and there on the own sheets, a mark or many at once, and who now and then does not hear
 * the answer and sends the same again.
 */
final class RestlessExpert {

    /** Fits every scale of the model: 0 to 3 in halves. */
    private static final int VALUES = 7;

    private static final int MOST_AT_ONCE = 5;

    private final String username;
    private final String account;
    private final Map<String, List<Cell>> cells;
    private final Random chance;
    private final Map<Cell, Change> last = new LinkedHashMap<>();
    private final List<Change> acknowledged = new ArrayList<>();
    private List<Change> unanswered = List.of();
    private int batches;

    RestlessExpert(String username, String account, Map<String, List<Cell>> cells, long seed) {
        this.username = username;
        this.account = account;
        this.cells = cells;
        this.chance = new Random(seed);
    }

    String username() {
        return username;
    }

    String anySheet() {
        return cells.keySet().iterator().next();
    }

    List<Change> acknowledged() {
        return acknowledged;
    }

    /** How many requests have changed something. */
    int batches() {
        return batches;
    }

    /** Until no edit is left to make or the program answers no more; what was not answered is sent again first. */
    void edits(ScoringClient client, AtomicInteger left) {
        while (!unanswered.isEmpty() || left.get() > 0) {
            if (unanswered.isEmpty()) {
                unanswered = next();
                left.addAndGet(-unanswered.size());
            }
            try {
                send(client, unanswered);
                if (chance.nextInt(5) == 0) {
                    send(client, unanswered);
                }
                if (!acknowledged.isEmpty() && chance.nextInt(10) == 0) {
                    send(client, List.of(acknowledged.get(chance.nextInt(acknowledged.size()))));
                }
            } catch (IOException cut) {
                return;
            }
            batches++;
            unanswered.forEach(change -> last.put(change.cell(), change));
            acknowledged.addAll(unanswered);
            unanswered = List.of();
        }
    }

    private List<Change> next() {
        List<String> sheets = List.copyOf(cells.keySet());
        List<Cell> some = new ArrayList<>(cells.getOrDefault(sheets.get(chance.nextInt(sheets.size())), List.of()));
        Collections.shuffle(some, chance);
        return some.stream()
                .limit(1 + chance.nextInt(Math.min(MOST_AT_ONCE, some.size())))
                .map(cell -> new Change(UUID.randomUUID(), cell, value(), base(cell)))
                .toList();
    }

    private String value() {
        return BigDecimal.valueOf(chance.nextInt(VALUES)).divide(BigDecimal.TWO).toPlainString();
    }

    private long base(Cell cell) {
        Change before = last.get(cell);
        return before == null ? 0 : before.version();
    }

    private void send(ScoringClient client, List<Change> changes) throws IOException {
        JsonNode answer = client.saves(account, changes.getFirst().cell().sheet(), changes);
        assertThat(answer.get("acknowledged").values())
                .extracting(one ->
                        one.get("id").asString() + " " + one.get("version").asLong())
                .as(answer.toString())
                .containsExactlyElementsOf(changes.stream()
                        .map(change -> change.id() + " " + change.version())
                        .toList());
    }

    /** The sheets show the last word on every mark and nothing where nothing was said. */
    void findsTheLastWord(ScoringClient client) throws IOException {
        for (Map.Entry<String, List<Cell>> sheet : cells.entrySet()) {
            Map<String, String> standing = new LinkedHashMap<>();
            client.reads(sheet.getKey())
                    .get("dimensions")
                    .values()
                    .forEach(dimension -> dimension
                            .get("indicators")
                            .values()
                            .forEach(one -> standing.put(
                                    one.get("key").asString(),
                                    one.get("version").asLong() + " "
                                            + one.get("value").asString("null"))));
            for (Cell cell : sheet.getValue()) {
                Change change = last.get(cell);
                assertThat(standing)
                        .as(username)
                        .containsEntry(
                                cell.indicator(), change == null ? "0 null" : change.version() + " " + change.value());
            }
        }
    }
}
