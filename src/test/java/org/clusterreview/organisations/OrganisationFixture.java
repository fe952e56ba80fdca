package org.clusterreview.organisations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.springframework.context.ApplicationContext;

/** Names that no other test has, and that are no like of one another. */
public final class OrganisationFixture {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9F00;
    private static final int OWN = 6;

    private OrganisationFixture() {}

    /** A name proper of characters at random. */
    public static String aName() {
        return ThreadLocalRandom.current()
                .ints(OWN, FIRST, LAST)
                .filter(c -> "一二三四五六七八九十零〇".indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Decides that two are one, about whom a question is open. */
    public static void same(
            ApplicationContext beans, Viewer viewer, OrganisationId one, OrganisationId other, OrganisationId kept) {
        OrganisationQuestion question = question(beans, viewer, one, other);
        beans.getBean(OrganisationQuestions.class)
                .same(viewer, question.id(), question.version(), kept, "营业执照一致")
                .orThrow();
    }

    /** Takes the decision back that they are one. */
    public static void takeBack(ApplicationContext beans, Viewer viewer, OrganisationId kept) {
        OrganisationQuestion decided = beans.getBean(OrganisationDirectory.class).details(viewer, kept).stream()
                .flatMap(details -> details.questions().stream())
                .filter(question -> question.state() == OrganisationQuestion.State.SAME)
                .findFirst()
                .orElseThrow();
        beans.getBean(OrganisationQuestions.class)
                .takeBack(viewer, decided.id(), decided.version(), "查错了")
                .orThrow();
    }

    private static OrganisationQuestion question(
            ApplicationContext beans, Viewer viewer, OrganisationId one, OrganisationId other) {
        return beans.getBean(OrganisationDirectory.class).details(viewer, one).stream()
                .flatMap(details -> details.questions().stream())
                .filter(question ->
                        List.of(question.newer().id(), question.older().id()).containsAll(List.of(one, other)))
                .findFirst()
                .orElseThrow();
    }

    static String aCode() {
        return "91" + String.format("%016d", ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L));
    }

    static NewOrganisation company(String name) {
        return new NewOrganisation(name, Organisation.Kind.ENTERPRISE, Optional.empty(), Optional.of("420100"), false);
    }

    static NewOrganisation company(String name, String code) {
        return new NewOrganisation(name, Organisation.Kind.ENTERPRISE, Optional.of(code), Optional.of("420100"), false);
    }
}
