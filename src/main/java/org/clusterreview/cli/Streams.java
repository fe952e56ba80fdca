package org.clusterreview.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes; UTF-8 whatever the platform says. */
record Streams(InputStream in, PrintStream out, PrintStream err) {

    static Streams system() {
        return new Streams(
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
