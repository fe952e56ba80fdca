package org.clusterreview.conflicts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The texts that experts sign and read. A department's own, in the folder {@code templates} of the program's home, take the
 * place of those that come with the program.
 */
@Component
class PledgeTexts {

    private final Path own;

    PledgeTexts(@Value("${cluster-review.home:data}") String home) {
        this.own = Path.of(home, "templates");
    }

    /** The 承诺书 of one expert in one track. */
    String pledge(String round, String track, String name) {
        return template("pledge.txt")
                .replace("{round}", round)
                .replace("{track}", track)
                .replace("{name}", name)
                .strip();
    }

    /** When a conflict is to be declared. */
    String declaration() {
        return template("declaration.txt").strip();
    }

    private String template(String name) {
        Path file = own.resolve(name);
        try {
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
            try (InputStream in =
                    Objects.requireNonNull(PledgeTexts.class.getResourceAsStream("/templates/" + name), name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
