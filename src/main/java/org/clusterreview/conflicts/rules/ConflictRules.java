package org.clusterreview.conflicts.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of avoidance (回避): who works for the applicant, for an enterprise of the cluster, for the recommending
 * department, or for a department of the application's own city does not review it.
 */
public final class ConflictRules {

    private ConflictRules() {}

    /** Every tie between the two, in the order of the rules; none if the list is empty. */
    public static List<Tie> between(ExpertFacts expert, ApplicationFacts application) {
        List<Tie> ties = new ArrayList<>();
        Body employer = expert.employer();
        if (employer.id().equals(application.applicant().id())) {
            ties.add(new Tie.EmployedByApplicant(employer));
        } else if (isNamesake(employer, application.applicant())) {
            ties.add(new Tie.NamesakeOfApplicant(employer, application.applicant()));
        }
        if (application.members().stream().anyMatch(member -> member.id().equals(employer.id()))) {
            ties.add(new Tie.EmployedByMember(employer));
        } else {
            application.members().stream()
                    .filter(member -> isNamesake(employer, member))
                    .findFirst()
                    .ifPresent(member -> ties.add(new Tie.NamesakeOfMember(employer, member)));
        }
        if (plain(employer.name()).equals(plain(application.recommendingDepartment()))) {
            ties.add(new Tie.EmployedByRecommender(employer, application.recommendingDepartment()));
        } else if (expert.employerIsCityDepartment()
                && expert.cityCode().filter(application.cityCode()::equals).isPresent()) {
            ties.add(new Tie.OwnCityDepartment(employer, application.cityCode()));
        }
        return List.copyOf(ties);
    }

    /** Employers are known by name alone, so that an equal name leaves the question open which of two bodies is meant. */
    private static boolean isNamesake(Body employer, Body other) {
        return !employer.id().equals(other.id()) && plain(employer.name()).equals(plain(other.name()));
    }

    /** Brackets and spaces are written now this way, now that. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
