package org.clusterreview.organisations.names;

/**
 * One way in which a written name agrees with a known one, or differs from it.
 *
 * @param written the part of the written name that is meant; empty where the written name lacks it
 * @param known the part of the known name; empty where the known name lacks it
 */
public record NameReason(Kind kind, String written, String known) {

    /** Kinds of agreement and of difference, with what each takes off a likeness of 1000 per mille. */
    public enum Kind {
        /** Equal but for what {@link NormalName} takes away. */
        EQUAL(0),
        /** Equal to a former name on record. */
        FORMER_NAME(0),
        /** Equal to an abbreviation on record. */
        ABBREVIATION(0),
        /** Equal, and yet more than one body has that name. */
        SAME_NAME(50),
        /** The written name says of itself what the body was called, or is called now. */
        RENAMED(100),
        /** 有限公司, 股份有限公司, 集团, none: another legal form. */
        LEGAL_FORM(80),
        /** One of the names lacks the place. */
        PLACE(100),
        /** The place of one name lies in the place of the other. */
        WIDER_PLACE(180),
        /** The same word written otherwise: 科学技术 and 科技, 第一 and 一. */
        WORDING(60),
        /** The ending of a public body is left out or cut: 武汉理工, 武汉理工大. */
        SHORTENED(120),
        /** A college that may have become a university: 学院 and 大学. */
        UPGRADED(250),
        /** Characters that sound alike. */
        HOMOPHONE(90),
        /** A character that looks like the other. */
        LOOK_ALIKE(90),
        /** Two neighbouring characters have changed places. */
        TRANSPOSED(120),
        /** One character is another one, is missing or is too many. */
        ONE_CHARACTER(180),
        /** One is a part of the other: a branch, a school, an affiliated hospital, a company of the group. */
        PART(300);

        private final int cost;

        Kind(int cost) {
            this.cost = cost;
        }

        int cost() {
            return cost;
        }
    }
}
