package org.clusterreview.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterreview.scoring.yaml.ModelBases;

/**
 * Where a model's file finds the version it is a variant of: beside it, then among the shipped models, as
 * {@code ID-VERSION.yaml} or {@code ID.yaml}.
 */
final class ModelFiles implements ModelBases {

    private static final String SHIPPED = "/scoring-models/";

    /** Nothing that could lead out of the folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    private final String file;

    ModelFiles(String file) {
        this.file = file;
    }

    @Override
    public Optional<String> text(String id, String version) {
        if (!NAME.matcher(id).matches() || !NAME.matcher(version).matches()) {
            return Optional.empty();
        }
        return List.of(id + "-" + version + ".yaml", id + ".yaml").stream()
                .flatMap(name -> beside(name).or(() -> shipped(name)).stream())
                .filter(text -> text.contains("id: " + id) && text.contains("version: \"" + version + "\""))
                .findFirst();
    }

    private Optional<String> beside(String name) {
        try {
            Path path = Path.of(file).resolveSibling(name);
            return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> shipped(String name) {
        try (InputStream in = ModelFiles.class.getResourceAsStream(SHIPPED + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
