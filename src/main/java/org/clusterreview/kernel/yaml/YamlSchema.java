package org.clusterreview.kernel.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.Fault;

/** A JSON Schema (draft 2020-12) that YAML documents are held against. */
public final class YamlSchema {

    private static final Set<String> KNOWN = Set.of(
            "required",
            "additionalProperties",
            "type",
            "enum",
            "const",
            "pattern",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "minItems",
            "minProperties",
            "propertyNames",
            "minLength",
            "maxLength",
            "uniqueItems",
            "format");

    /** Keywords that speak of one key of a mapping. */
    private static final Set<String> OF_A_KEY = Set.of("additionalProperties", "propertyNames");

    /** Keywords that only say that a branch failed; the branch's own fault stands beside them. */
    private static final Set<String> ECHOES = Set.of("if", "then", "else", "allOf", "$ref");

    private final Schema schema;

    private YamlSchema(Schema schema) {
        this.schema = schema;
    }

    /** @param json text of the schema, which refers to nothing outside itself */
    public static YamlSchema of(String json) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return new YamlSchema(registry.getSchema(json, InputFormat.JSON));
    }

    /** Every fault of a document, in the order of the text; empty if it keeps to the schema. */
    public List<Fault> check(YamlDocument document) {
        List<Fault> faults = new ArrayList<>();
        for (Error error : schema.validate(
                document.tree(), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
            if (!ECHOES.contains(error.getKeyword())) {
                faults.add(fault(document, error));
            }
        }
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        return faults.stream().distinct().toList();
    }

    private static Fault fault(YamlDocument document, Error error) {
        String pointer = pointer(error.getInstanceLocation());
        String keyword = error.getKeyword();
        String code = KNOWN.contains(keyword) ? "yaml.schema." + keyword : "yaml.schema.other";
        String property = error.getProperty();
        if (OF_A_KEY.contains(keyword) && property != null) {
            String key = pointer + "/" + property.replace("~", "~0").replace("/", "~1");
            return document.fault(document.keyPosition(key), key, code, property);
        }
        if (keyword.equals("required") && property != null) {
            return document.fault(pointer, code, property);
        }
        return document.fault(pointer, code, expected(error));
    }

    /** What the schema asks for, as it stands there: {@code ["soft","hard"]}, {@code integer}, {@code ^R8}. */
    private static String expected(Error error) {
        var schemaNode = error.getSchemaNode();
        if (schemaNode == null) {
            return error.getKeyword();
        }
        return schemaNode.isString() ? schemaNode.stringValue() : schemaNode.toString();
    }

    private static String pointer(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            String name = String.valueOf(path.getElement(i));
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
