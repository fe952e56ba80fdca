package org.clusterreview.conflicts.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.kernel.yaml.YamlPosition;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: ids that differ, and for each kind of rule what it looks at and how far it looks back. */
final class ConflictPolicyConsistency {

    private static final String PARTIES = "parties";
    private static final String ENGAGEMENTS = "engagements";
    private static final String RELATIONS = "relations";

    private final YamlDocument document;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<TieKind> stated = EnumSet.noneOf(TieKind.class);

    /** What a rule looks at, with the id of the first rule that does. */
    private final Map<List<Object>, String> looks = new HashMap<>();

    ConflictPolicyConsistency(YamlDocument document) {
        this.document = document;
    }

    /** Faults of a document that keeps to the schema, in the order of the text. */
    List<Fault> check() {
        int count = document.at("/rules").size();
        for (int i = 0; i < count; i++) {
            rule("/rules/" + i);
        }
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        return faults;
    }

    private void rule(String pointer) {
        JsonNode rule = document.at(pointer);
        String id = rule.get("id").stringValue();
        if (!ids.add(id)) {
            fault(pointer + "/id", "conflicts.policy.twice", id);
        }
        TieKind kind = ConflictPolicyParts.kind(rule);
        TieForm form = TieForm.of(kind);
        int before = faults.size();
        words(pointer, kind, PARTIES, form.parties());
        words(pointer, kind, ENGAGEMENTS, form.engagements());
        words(pointer, kind, RELATIONS, form.relations());
        adviser(pointer, kind, rule);
        lookBack(pointer, kind, form.span());
        if (kind == TieKind.REQUEST || kind == TieKind.DECLARATION) {
            once(pointer, kind);
        } else if (faults.size() == before) {
            same(pointer, kind, rule);
        }
    }

    private void words(String pointer, TieKind kind, String key, TieForm.Words form) {
        JsonNode list = document.at(pointer + "/" + key);
        if (list.isMissingNode()) {
            if (form.needed()) {
                fault(pointer, "conflicts.policy.needed", kind.key(), key, String.join(", ", form.allowed()));
            }
        } else if (!form.belongs()) {
            keyFault(pointer + "/" + key, "conflicts.policy.foreign", kind.key(), key);
        } else {
            for (int i = 0; i < list.size(); i++) {
                String word = list.get(i).stringValue();
                if (!form.allowed().contains(word)) {
                    fault(
                            pointer + "/" + key + "/" + i,
                            "conflicts.policy.word",
                            kind.key(),
                            word,
                            String.join(", ", form.allowed()));
                }
            }
        }
    }

    /** Either posts with parties, or the people who wrote the application or advised on it: they have no posts with it. */
    private void adviser(String pointer, TieKind kind, JsonNode rule) {
        if (kind != TieKind.ADVISER) {
            return;
        }
        if (rule.has(PARTIES) != rule.has(ENGAGEMENTS)) {
            fault(pointer, "conflicts.policy.together", kind.key());
        } else if (!rule.has(PARTIES)) {
            lookBack(pointer, kind, TieForm.Span.LIFE);
        }
    }

    private void lookBack(String pointer, TieKind kind, TieForm.Span span) {
        LookBack lookBack = ConflictPolicyParts.lookBack(document.at(pointer + "/lookBack"));
        boolean today = lookBack.equals(new LookBack.Years(0));
        switch (span) {
            case ANY -> {}
            case NOW -> lookBackFault(!today, pointer, "conflicts.policy.lookBack.now", kind);
            case PAST -> lookBackFault(today, pointer, "conflicts.policy.lookBack.past", kind);
            case LIFE ->
                lookBackFault(!lookBack.equals(new LookBack.Life()), pointer, "conflicts.policy.lookBack.life", kind);
        }
    }

    private void lookBackFault(boolean wrong, String pointer, String code, TieKind kind) {
        if (wrong) {
            fault(pointer + "/lookBack", code, kind.key());
        }
    }

    private void once(String pointer, TieKind kind) {
        if (!stated.add(kind)) {
            fault(pointer + "/kind", "conflicts.policy.once", kind.key());
        }
    }

    /** A rule that looks at what another looks at says nothing, or contradicts it. */
    private void same(String pointer, TieKind kind, JsonNode rule) {
        List<Object> look = List.of(
                kind,
                ConflictPolicyParts.lookBack(rule.get("lookBack")),
                sorted(rule.path(PARTIES)),
                sorted(rule.path(ENGAGEMENTS)),
                sorted(rule.path(RELATIONS)));
        String first = looks.putIfAbsent(look, rule.get("id").stringValue());
        if (first != null) {
            fault(pointer, "conflicts.policy.same", first);
        }
    }

    private static Set<String> sorted(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.values().forEach(word -> words.add(word.stringValue()));
        return words;
    }

    private void fault(String pointer, String code, Object... args) {
        faults.add(document.fault(pointer, code, args));
    }

    private void keyFault(String pointer, String code, Object... args) {
        Fault fault = document.fault(pointer, code, args);
        YamlPosition key = document.keyPosition(pointer);
        faults.add(new Fault(fault.file(), key.line(), key.column(), fault.path(), code, fault.args()));
    }
}
