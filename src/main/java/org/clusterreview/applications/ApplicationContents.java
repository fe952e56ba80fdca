package org.clusterreview.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.personal.KeyedHash;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.springframework.stereotype.Component;

/**
 * The content of a revision in canonical form. People stand in it as keyed hashes, so that they can be erased. What came into
 * the form later is left out where nothing is stated, so that the hashes of earlier revisions hold.
 */
@Component
class ApplicationContents {

    private final KeyedHash hash;

    ApplicationContents(KeyedHash hash) {
        this.hash = hash;
    }

    String canonical(ApplicationRow row, List<MemberRow> members, List<PersonRow> people) {
        Map<String, Object> content = new HashMap<>();
        content.put("name", row.cluster());
        content.put("applicant", row.unit());
        content.put("applicantKind", row.unitKind());
        content.put("applicantCode", row.unitCode());
        content.put("city", row.city());
        content.put("county", row.county().orElse(""));
        content.put("zone", row.zone().orElse(""));
        content.put("field", row.field());
        content.put("recommender", row.recommender());
        content.put("contact", hash.fact(PersonalText.of(row.contact())));
        content.put("phone", hash.fact(PersonalText.of(row.phone())));
        content.put("remark", row.remark().orElse(""));
        content.put(
                "figures",
                row.figures().entrySet().stream()
                        .map(figure -> Map.of(
                                "item", figure.getKey().item(),
                                "year", figure.getKey().year(),
                                "value", figure.getValue()))
                        .toList());
        content.put(
                "members", members.stream().map(ApplicationContents::content).toList());
        if (!people.isEmpty()) {
            content.put("people", people.stream().map(this::content).toList());
        }
        return CanonicalJson.of(content);
    }

    private static Map<String, Object> content(MemberRow member) {
        Map<String, Object> content = new HashMap<>();
        content.put("name", member.name());
        content.put("code", member.code().orElse(""));
        content.put("role", member.role());
        member.parent().ifPresent(parent -> content.put("parent", parent));
        return content;
    }

    private Map<String, Object> content(PersonRow person) {
        return Map.of(
                "name", hash.fact(PersonalText.of(person.name())),
                "unit", person.unit().orElse(""),
                "role", person.role());
    }
}
