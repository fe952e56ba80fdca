package org.clusterreview.conflicts.rules;

/**
 * A tie between an expert and an application, with the chain of facts that makes it. The name of the record, in the form of
 * {@link #rule()}, is stable: it is stored and hashed.
 */
public sealed interface Tie {

    /** How sure the tie is. */
    enum Strength {
        /** Follows from equal bodies: a fact. */
        CERTAIN,
        /** Follows from what a name and a place suggest: a person must look. */
        LIKELY
    }

    /** Works for the applicant itself. */
    record EmployedByApplicant(Body employer) implements Tie {}

    /** Works for an enterprise or institution of the cluster. */
    record EmployedByMember(Body employer) implements Tie {}

    /** Works for a body of the applicant's name that the register holds as another one: the names may mean the same. */
    record NamesakeOfApplicant(Body employer, Body applicant) implements Tie {}

    /** Works for a body of a member's name that the register holds as another one. */
    record NamesakeOfMember(Body employer, Body member) implements Tie {}

    /** Works for the department that recommends the application: official names of public bodies are unique. */
    record EmployedByRecommender(Body employer, String department) implements Tie {}

    /** Works for a department of the city that the application comes from. */
    record OwnCityDepartment(Body employer, String cityCode) implements Tie {}

    /** Stable key of the rule; the text {@code conflict.rule.KEY} says it. */
    default String rule() {
        return switch (this) {
            case EmployedByApplicant ignored -> "employed-by-applicant";
            case EmployedByMember ignored -> "employed-by-member";
            case NamesakeOfApplicant ignored -> "namesake-of-applicant";
            case NamesakeOfMember ignored -> "namesake-of-member";
            case EmployedByRecommender ignored -> "employed-by-recommender";
            case OwnCityDepartment ignored -> "own-city-department";
        };
    }

    default Strength strength() {
        return switch (this) {
            case EmployedByApplicant ignored -> Strength.CERTAIN;
            case EmployedByMember ignored -> Strength.CERTAIN;
            case NamesakeOfApplicant ignored -> Strength.LIKELY;
            case NamesakeOfMember ignored -> Strength.LIKELY;
            case EmployedByRecommender ignored -> Strength.CERTAIN;
            case OwnCityDepartment ignored -> Strength.LIKELY;
        };
    }
}
