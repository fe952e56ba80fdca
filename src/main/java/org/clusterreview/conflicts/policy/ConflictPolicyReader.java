package org.clusterreview.conflicts.policy;

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

/** Reads rules of avoidance from YAML; {@code scoring-models/conflicts.schema.json} describes the form. */
public final class ConflictPolicyReader {

    /** Where the shipped rules and the schema lie among the program's resources. */
    private static final String FOLDER = "/scoring-models/";

    private static final String NOT_BLANK = "\\S";

    private ConflictPolicyReader() {}

    /** Whether a file is meant to state rules of avoidance: it names them at its top. */
    public static boolean isConflictPolicy(YamlDocument document) {
        return document.tree().isObject() && document.tree().has("conflicts");
    }

    /**
     * Reads rules of avoidance.
     *
     * @param file its name, for the faults
     * @param faults receives every fault, in the order of the text
     * @return empty if there are faults
     */
    public static Optional<ConflictPolicy> read(String file, String text, List<Fault> faults) {
        return YamlDocument.read(file, text, faults).flatMap(document -> read(document, faults));
    }

    /** Reads rules of avoidance from a document. What a schema cannot say is looked at only where the form is right. */
    public static Optional<ConflictPolicy> read(YamlDocument document, List<Fault> faults) {
        List<Fault> found = new ArrayList<>(Schema.CONFLICTS.check(document));
        found.replaceAll(ConflictPolicyReader::inWords);
        if (found.isEmpty()) {
            found.addAll(new ConflictPolicyConsistency(document).check());
        }
        faults.addAll(found);
        return found.isEmpty() ? Optional.of(new ConflictPolicyParts(document).policy()) : Optional.empty();
    }

    /** Where the schema's own terms would tell nobody what to write. */
    private static Fault inWords(Fault fault) {
        if (fault.code().equals("yaml.schema.enum") && fault.path().endsWith(".lookBack")) {
            return inWords(fault, "conflicts.policy.lookBack.form");
        }
        if (fault.code().equals("yaml.schema.pattern") && fault.args().contains(NOT_BLANK)) {
            return inWords(fault, "conflicts.policy.blank");
        }
        return fault;
    }

    private static Fault inWords(Fault fault, String code) {
        return Fault.at(fault.file(), fault.line(), fault.column(), fault.path(), code);
    }

    /**
     * Rules that come with the program.
     *
     * @param id such as {@code hubei-2026}
     */
    public static ConflictPolicy shipped(String id) {
        String name = id + ".conflicts.yaml";
        List<Fault> faults = new ArrayList<>();
        return read(name, resource(name), faults)
                .orElseThrow(() -> new IllegalStateException("shipped rules of avoidance: " + faults));
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(ConflictPolicyReader.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read once, when it is first needed. */
    private static final class Schema {
        static final YamlSchema CONFLICTS = YamlSchema.of(resource("conflicts.schema.json"));
    }
}
