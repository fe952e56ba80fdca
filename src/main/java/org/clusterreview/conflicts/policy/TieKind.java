package org.clusterreview.conflicts.policy;

/** What a rule looks for. */
public enum TieKind {
    /** Works for a party today: employed, part-time, re-employed after retirement. */
    SAME_EMPLOYER("same-employer"),
    /** Worked for a party, in whatever kind of employment, or retired from it. */
    EMPLOYMENT("employment"),
    /** Sits on a board of a party, holds shares of it or controls it. */
    HOLDING("holding"),
    /** Near relative of a person of the application. */
    KINSHIP("kinship"),
    /** Teacher or student of a person of the application. */
    TEACHER_STUDENT("teacher-student"),
    /** Shares a project, paper or patent with a person of the application, or with a party. */
    JOINT_WORK("joint-work"),
    /** Advises a party, or advised on or wrote the application. */
    ADVISER("adviser"),
    /** Works for the recommending department, or for a department of the government of the application's city. */
    DEPARTMENT("department"),
    /** Is tied to another application that competes for the same place: of the same city and field. */
    COMPETITOR("competitor"),
    /** Is tied to another application that shares an organisation with this one. */
    SECOND_ORDER("second-order"),
    /** The applicant has asked for it. */
    REQUEST("request"),
    /** The expert has declared it. */
    DECLARATION("declaration");

    private final String key;

    TieKind(String key) {
        this.key = key;
    }

    /** The word in a policy file. */
    public String key() {
        return key;
    }
}
