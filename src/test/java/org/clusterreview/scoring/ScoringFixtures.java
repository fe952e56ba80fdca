package org.clusterreview.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;

/** Words for tests about scores. */
public final class ScoringFixtures {

    private static final ModelReader READER = new ModelReader();

    private ScoringFixtures() {}

    public static String text(String resource) {
        try (InputStream in = ScoringFixtures.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ScoringModel model(String text) {
        return switch (READER.read("model.yaml", text)) {
            case ModelReading.Sound sound -> sound.model();
            case ModelReading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    public static String hash(String text) {
        return ((ModelReading.Sound) READER.read("model.yaml", text)).sha256();
    }

    public static List<Fault> faults(String text) {
        return ((ModelReading.Faulty) READER.read("model.yaml", text)).faults();
    }

    public static ScoringModel demonstration() {
        return model(text("/scoring-models/hubei-2025-recognition.yaml"));
    }

    /** A small model: two indicators of 60 and 40 points marked 0 to 100, sheets trimmed from three on. */
    public static String smallModel() {
        return text("/models/small.yaml");
    }

    public static Exact exact(String fraction) {
        String[] parts = fraction.split("/", 2);
        Exact numerator = Exact.of(new BigDecimal(parts[0]));
        return parts.length == 1 ? numerator : numerator.dividedBy(Exact.of(new BigDecimal(parts[1])));
    }

    public static SheetMark mark(String expert, String indicator, String value) {
        Mark mark = switch (value) {
            case "" -> Mark.MISSING;
            case "n/a" -> Mark.NOT_APPLICABLE;
            default -> Mark.of(new BigDecimal(value));
        };
        return new SheetMark(expert, indicator, mark);
    }

    public static Figure figure(String item, String value) {
        return new Figure(item, null, new BigDecimal(value));
    }

    public static Figure figure(String item, int year, String value) {
        return new Figure(item, year, new BigDecimal(value));
    }

    public static Entry entry(String application, List<SheetMark> marks, Figure... figures) {
        return new Entry(application, "", marks, List.of(figures), null);
    }

    /** A sheet for each row: expert first, then a mark for each indicator of the list. */
    public static List<SheetMark> sheets(List<String> indicators, String... rows) {
        List<SheetMark> marks = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" +", -1);
            for (int i = 0; i < indicators.size(); i++) {
                marks.add(mark(cells[0], indicators.get(i), cells[i + 1].equals("-") ? "" : cells[i + 1]));
            }
        }
        return marks;
    }
}
