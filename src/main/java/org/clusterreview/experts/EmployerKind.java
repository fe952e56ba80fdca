package org.clusterreview.experts;

import java.util.List;
import org.clusterreview.organisations.Organisation;

/** What kind of body an employer is, as far as its name tells. */
final class EmployerKind {

    private record Ending(String text, Organisation.Kind kind) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("大学", Organisation.Kind.UNIVERSITY),
            new Ending("学院", Organisation.Kind.UNIVERSITY),
            new Ending("学校", Organisation.Kind.UNIVERSITY),
            new Ending("事务所", Organisation.Kind.SERVICE_FIRM),
            new Ending("事务所（特殊普通合伙）", Organisation.Kind.SERVICE_FIRM),
            new Ending("研究院", Organisation.Kind.INSTITUTE),
            new Ending("研究所", Organisation.Kind.INSTITUTE),
            new Ending("设计院", Organisation.Kind.INSTITUTE),
            new Ending("实验室", Organisation.Kind.INSTITUTE),
            new Ending("研究中心", Organisation.Kind.INSTITUTE),
            new Ending("管理委员会", Organisation.Kind.ZONE_COMMITTEE),
            new Ending("管委会", Organisation.Kind.ZONE_COMMITTEE),
            new Ending("人民政府", Organisation.Kind.COUNTY_GOVERNMENT),
            new Ending("局", Organisation.Kind.CITY_DEPARTMENT),
            new Ending("厂", Organisation.Kind.ENTERPRISE),
            new Ending("公司", Organisation.Kind.ENTERPRISE),
            new Ending("集团", Organisation.Kind.ENTERPRISE));

    private EmployerKind() {}

    static Organisation.Kind of(String name) {
        return ENDINGS.stream()
                .filter(ending -> name.endsWith(ending.text()))
                .map(Ending::kind)
                .findFirst()
                .orElse(Organisation.Kind.OTHER);
    }
}
