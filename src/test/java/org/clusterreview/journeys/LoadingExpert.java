package org.clusterreview.journeys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.clusterreview.journeys.SeededRound.Seat;
import tools.jackson.databind.JsonNode;

/** An expert who saves without a pause: one mark after the other, or the whole of a sheet at once. */
final class LoadingExpert implements AutoCloseable {

    private static final String AT = "2026-11-23T06:03:22.120Z";

    private final String account;
    private final List<SheetCells> sheets = new ArrayList<>();
    private final LoadClient client;
    private int turn;

    private record SheetCells(String sheet, List<String> indicators, long[] versions) {}

    LoadingExpert(String address, Seat seat) throws IOException {
        ScoringClient signedIn = new ScoringClient(address).signsIn(seat.username(), People.PASSWORD);
        String own = "";
        for (String sheet : seat.sheets()) {
            JsonNode content = signedIn.reads(sheet);
            own = content.get("account").asString();
            List<String> indicators = new ArrayList<>();
            List<Long> versions = new ArrayList<>();
            for (JsonNode dimension : content.get("dimensions").values()) {
                for (JsonNode indicator : dimension.get("indicators").values()) {
                    if (indicator.get("kind").asString().equals("expert")) {
                        indicators.add(indicator.get("key").asString());
                        versions.add(indicator.get("version").asLong());
                    }
                }
            }
            sheets.add(new SheetCells(
                    sheet,
                    indicators,
                    versions.stream().mapToLong(Long::longValue).toArray()));
        }
        this.account = own;
        this.client = new LoadClient(address, signedIn.cookies(), signedIn.token());
    }

    /** Marks of a whole sheet. */
    int marks() {
        return sheets.getFirst().indicators().size();
    }

    /**
     * Saves so many marks of one sheet in one request.
     *
     * @return nanoseconds from sending to the answer
     */
    long saves(int marks) throws IOException {
        if (turn % marks() + marks > marks()) {
            turn += marks() - turn % marks();
        }
        SheetCells sheet = sheets.get(turn / marks() % sheets.size());
        int from = turn % marks();
        turn += marks;
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        StringBuilder json = new StringBuilder(256 * marks)
                .append("{\"sheet\":\"")
                .append(sheet.sheet())
                .append("\",\"account\":\"")
                .append(account)
                .append("\",\"mutations\":[");
        for (int i = from; i < from + marks; i++) {
            long base = sheet.versions()[i]++;
            json.append(i == from ? "" : ",")
                    .append("{\"id\":\"")
                    .append(new UUID(chance.nextLong(), chance.nextLong()))
                    .append("\",\"indicator\":\"")
                    .append(sheet.indicators().get(i))
                    .append("\",\"value\":\"")
                    .append(base % 2 == 0 ? "2.5" : "1")
                    .append("\",\"notApplicable\":false,\"comment\":\"\",\"baseVersion\":")
                    .append(base)
                    .append(",\"at\":\"")
                    .append(AT)
                    .append("\"}");
        }
        String body = json.append("]}").toString();
        long begun = System.nanoTime();
        String answer = client.post(body);
        long taken = System.nanoTime() - begun;
        if (!answer.contains("\"refused\":[]") || !answer.contains("\"conflicts\":[]")) {
            throw new IOException("not saved: " + answer);
        }
        return taken;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
