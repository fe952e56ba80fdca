package org.clusterreview.conflicts;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of a tie in words of the register.
 *
 * @param employer where the expert works
 * @param counterpart the body, department or city code on the side of the application; the employer itself where it is both
 */
public record Evidence(String employer, String counterpart) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> COUNTERPARTS = List.of("applicant", "member", "department", "cityCode");

    /** @param facts of a tie in canonical form */
    static Evidence of(String facts) {
        JsonNode tie = JSON.readTree(facts);
        String employer = name(tie.path("employer"));
        Optional<String> counterpart = COUNTERPARTS.stream()
                .filter(tie::has)
                .map(field -> name(tie.path(field)))
                .findFirst();
        return new Evidence(employer, counterpart.orElse(employer));
    }

    private static String name(JsonNode fact) {
        return fact.isObject() ? fact.path("name").asString() : fact.asString();
    }
}
