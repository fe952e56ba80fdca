package org.clusterreview.draws;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.FrozenInput;
import tools.jackson.databind.JsonNode;

/** The frozen pool as the table that the command reads; the names in it say nothing to a draw. */
final class DrawPoolDocument extends DrawDocument {

    static final String NAME = "name";

    private static final List<String> TEXTS = List.of("id", "kind", "employer", "city");
    private static final List<String> COLUMNS =
            List.of("id", "kind", "employer", "city", "fields", "title", "reviews", "years", "unavailable", NAME);

    DrawPoolDocument() {
        super("pool", DocumentFormat.CSV);
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter table = new CSVPrinter(writer, CSVFormat.RFC4180);
        table.printRecord(COLUMNS);
        for (JsonNode expert : JSON.readTree(input.canonical()).get("experts")) {
            table.printRecord(row(expert));
        }
        table.flush();
    }

    private static List<String> row(JsonNode expert) {
        List<String> cells = new ArrayList<>();
        TEXTS.forEach(column -> cells.add(text(expert, column)));
        cells.add(expert.get("fields").values().stream().map(JsonNode::asString).collect(Collectors.joining(";")));
        cells.add(text(expert, "title"));
        cells.add(String.valueOf(expert.get("reviews").asInt()));
        cells.add(String.valueOf(expert.get("years").asInt()));
        cells.add(text(expert, "unavailable"));
        cells.add(text(expert, NAME));
        return cells;
    }

    private static String text(JsonNode expert, String column) {
        return expert.path(column).asString("");
    }
}
