package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.kernel.yaml.YamlPosition;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a schema cannot say. Works on any tree: where the shape itself is wrong the schema has said so, and the check
 * that needs it is passed over.
 */
abstract class Checking {

    final YamlDocument document;
    final List<Fault> faults;

    Checking(YamlDocument document, List<Fault> faults) {
        this.document = document;
        this.faults = faults;
    }

    final JsonNode at(String pointer) {
        return document.at(pointer);
    }

    final void fault(String pointer, String code, Object... args) {
        faults.add(document.fault(pointer, code, args));
    }

    /** A fault of a key itself. */
    final void keyFault(String pointer, String code, Object... args) {
        Fault fault = document.fault(pointer, code, args);
        YamlPosition key = document.keyPosition(pointer);
        faults.add(new Fault(fault.file(), key.line(), key.column(), fault.path(), code, fault.args()));
    }

    /** Whether both are numbers and the first is greater. */
    static boolean exceeds(JsonNode first, JsonNode second) {
        return first.isNumber() && second.isNumber() && first.decimalValue().compareTo(second.decimalValue()) > 0;
    }

    /** Bounds of which the lower is above the upper. */
    final void limits(JsonNode limits, String at) {
        if (exceeds(limits.path("min"), limits.path("max"))) {
            fault(at + "/max", "scoring.model.limitsEmpty");
        }
    }

    /** How many of the keys a node has. */
    static long count(JsonNode node, Iterable<String> keys) {
        long count = 0;
        for (String key : keys) {
            count += node.has(key) ? 1 : 0;
        }
        return count;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
