package org.clusterreview.demo.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PersonRole;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.experts.workbook.ExpertKind;

/**
 * Invents whom applications name and to whom their members belong. It draws after everything else and from streams of its
 * own, so that what was drawn before stays.
 */
final class DemoParties {

    private static final List<String> PARENTS = List.of("示例楚天控股集团", "示例江汉产业集团", "示例荆山投资集团");

    /** So many applications, beginning with the second, have an adviser who is an expert of the pool. */
    private static final int ADVISED = 2;

    private final long seed;
    private final DemoNames names;
    private final List<DemoExpert> technical;

    DemoParties(long seed, DemoNames names, List<DemoExpert> experts) {
        this.seed = seed;
        this.names = names;
        this.technical = experts.stream()
                .filter(expert -> expert.row().kind() == ExpertKind.TECHNICAL)
                .toList();
    }

    /** The same applications; two of three name their people, one of three the parents of some members. */
    List<DemoApplication> into(List<DemoApplication> applications) {
        List<DemoApplication> filled = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            DemoApplication application = applications.get(i);
            filled.add(application.with(
                    i % 3 == 0 ? withParents(application) : application.members(),
                    i % 3 == 2 ? List.of() : people(application, i)));
        }
        return filled;
    }

    private List<MemberRow> withParents(DemoApplication application) {
        Chance chance = Chance.of(seed, "parents", application.id());
        return application.members().stream()
                .map(member -> chance.between(0, 2) == 0 ? withParent(member, chance.of(PARENTS)) : member)
                .toList();
    }

    private static MemberRow withParent(MemberRow member, String parent) {
        return new MemberRow(
                member.row(), member.cluster(), member.name(), member.code(), member.role(), Optional.of(parent));
    }

    private List<PersonRow> people(DemoApplication application, int index) {
        Optional<String> unit = Optional.of(application.row().unit());
        String cluster = application.row().cluster();
        List<PersonRow> people = new ArrayList<>();
        people.add(new PersonRow(0, cluster, invented(application, PersonRole.LEADER), unit, PersonRole.LEADER));
        people.add(new PersonRow(0, cluster, invented(application, PersonRole.HEAD), unit, PersonRole.HEAD));
        people.add(new PersonRow(0, cluster, application.row().contact(), unit, PersonRole.CONTACT));
        people.add(new PersonRow(
                0, cluster, invented(application, PersonRole.AUTHOR), Optional.of("示例产业规划咨询有限公司"), PersonRole.AUTHOR));
        if (index > 0 && index <= 3 * ADVISED && index % 3 == 1) {
            people.add(adviser(application, cluster));
        }
        return people;
    }

    private PersonRow adviser(DemoApplication application, String cluster) {
        DemoExpert expert = Chance.of(seed, "adviser", application.id()).of(technical);
        return new PersonRow(
                0, cluster, expert.row().name(), Optional.of(expert.row().employer()), PersonRole.ADVISER);
    }

    private String invented(DemoApplication application, PersonRole role) {
        return names.person(application.id() + " " + role).name();
    }
}
