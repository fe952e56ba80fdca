package org.clusterreview.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.clusterreview.applications.RevisionComparison.Field;
import org.junit.jupiter.api.Test;

class RevisionComparisonTest {

    private static final String FIRST = content("某集群", "\"101.5\"", "h1", "SUPPORTING");

    private static String content(String name, String revenue, String phone, String role) {
        return """
                {"applicant":"某管委会","applicantCode":"X","applicantKind":"HIGHTECH_ZONE","city":"420900","contact":"h0",
                "county":"","field":"Q02","figures":[{"item":"revenue_total","value":%s,"year":2025}],
                "members":[{"code":"","name":"甲公司","role":"%s"},{"code":"C","name":"乙公司","role":"LEADING"}],
                "name":"%s","phone":"%s","recommender":"某科技局","remark":"","zone":"gx-1"}""".formatted(revenue, role, name, phone);
    }

    @Test
    void every_field_stands_beside_its_other_self_and_what_differs_is_marked() {
        RevisionComparison compared = RevisionComparison.of(1, FIRST, 2, content("某省级集群", "\"120\"", "h2", "LEADING"));

        assertThat(compared.fields())
                .extracting(Field::name)
                .startsWith("cluster", "unit", "unitKind", "unitCode", "city", "county", "zone", "field")
                .contains("members", "people");
        assertThat(compared.changes())
                .extracting(Field::name, Field::left, Field::right)
                .containsExactly(
                        tuple("cluster", Optional.of("某集群"), Optional.of("某省级集群")),
                        tuple("phone", Optional.empty(), Optional.empty()),
                        tuple("figure:revenue_total:2025", Optional.of("101.5"), Optional.of("120")),
                        tuple("member:甲公司", Optional.of("配套企业"), Optional.of("领军企业")));
    }

    @Test
    void the_same_content_has_no_change() {
        assertThat(RevisionComparison.of(1, FIRST, 2, FIRST).changes()).isEmpty();
    }

    @Test
    void a_figure_that_came_is_empty_on_the_left() {
        String without = FIRST.replaceAll("\\{\"item\":\"revenue_total\"[^}]*}", "");

        assertThat(RevisionComparison.of(1, without, 2, FIRST).changes())
                .containsExactly(new Field("figure:revenue_total:2025", Optional.empty(), Optional.of("101.5"), true));
    }
}
