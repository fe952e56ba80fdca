package org.clusterreview.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.personal.KeyedHash;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.springframework.stereotype.Component;

/** The content of a revision in canonical form. Who is to be called stands in it as a keyed hash, so that it can be erased. */
@Component
class ApplicationContents {

    private final KeyedHash hash;

    ApplicationContents(KeyedHash hash) {
        this.hash = hash;
    }

    String canonical(ApplicationRow row, List<MemberRow> members) {
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
                "members",
                members.stream()
                        .map(member -> Map.of(
                                "name", member.name(),
                                "code", member.code().orElse(""),
                                "role", member.role()))
                        .toList());
        return CanonicalJson.of(content);
    }
}
