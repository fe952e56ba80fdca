package org.clusterreview.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shipped model of recognition with more indicators that experts mark. */
final class BenchModel {

    private static final String SHIPPED = "scoring-models/hubei-2025-recognition.yaml";

    /** How many the shipped one has. */
    private static final int BY_EXPERTS = 5;

    private static final int POINTS = 3;

    private BenchModel() {}

    /** @param marks how many there are to be on a sheet */
    static String text(int marks) throws IOException {
        int more = marks - BY_EXPERTS;
        StringBuilder dimension =
                new StringBuilder("  - id: further\n    name: 其他\n    points: " + more * POINTS + "\n    children:\n");
        for (int i = 1; i <= more; i++) {
            dimension
                    .append("      - id: further_")
                    .append(i)
                    .append("\n        name: 其他指标")
                    .append(i)
                    .append("\n        points: ")
                    .append(POINTS)
                    .append("\n        by: expert\n        scale: {min: 0, max: ")
                    .append(POINTS)
                    .append(", step: 0.5}\n");
        }
        return Files.readString(Path.of(SHIPPED))
                .replace("id: hubei-2025-recognition\n", "id: bench\n")
                .replace("total: 100\n", "total: " + (100 + more * POINTS) + "\n")
                .replace("vetoes:\n", dimension + "vetoes:\n");
    }
}
