package org.clusterreview.rounds.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.kernel.yaml.YamlSchema;

/** Reads policies from YAML; {@code scoring-models/policy.schema.json} describes the form. */
public final class PolicyReader {

    /** Where shipped policies and the schema lie among the program's resources. */
    private static final String FOLDER = "/scoring-models/";

    private PolicyReader() {}

    /** Whether a file is meant to be a policy: it names one at its top. */
    public static boolean isPolicy(YamlDocument document) {
        return document.tree().isObject() && document.tree().has("policy");
    }

    /**
     * Reads a policy.
     *
     * @param file its name, for the faults
     * @param faults receives every fault, in the order of the text
     * @return empty if there are faults
     */
    public static Optional<Policy> read(String file, String text, List<Fault> faults) {
        return YamlDocument.read(file, text, faults).flatMap(document -> read(document, faults));
    }

    /** Reads a policy from a document. */
    public static Optional<Policy> read(YamlDocument document, List<Fault> faults) {
        List<Fault> found = new ArrayList<>(Schema.POLICY.check(document));
        if (found.isEmpty()) {
            found.addAll(new PolicyConsistency(document).check());
        }
        faults.addAll(found);
        return found.isEmpty() ? Optional.of(new PolicyParts(document).policy()) : Optional.empty();
    }

    /**
     * A policy that comes with the program.
     *
     * @param id such as {@code hubei-2025-recognition}
     */
    public static Policy shipped(String id) {
        String name = id + ".policy.yaml";
        List<Fault> faults = new ArrayList<>();
        return read(name, resource(name), faults)
                .orElseThrow(() -> new IllegalStateException("shipped policy: " + faults));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PolicyReader.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read once, when it is first needed. */
    private static final class Schema {
        static final YamlSchema POLICY = YamlSchema.of(resource("policy.schema.json"));
    }
}
