package org.clusterreview.calendars.arrangement;

import java.util.List;
import org.clusterreview.kernel.Violation;

/**
 * What is wrong with a draft.
 *
 * @param row of the draft, from 0; {@value #WHOLE} where the year or the notice is meant
 * @param code key of the text that says what is wrong and how to mend it
 */
public record DraftFault(int row, Part part, String code, List<Object> args) {

    public static final int WHOLE = -1;

    /** A field of the form. */
    public enum Part {
        YEAR,
        NOTICE,
        NAME,
        FROM,
        TO,
        WORKED
    }

    public DraftFault {
        args = List.copyOf(args);
    }

    static DraftFault at(int row, Part part, String code, Object... args) {
        return new DraftFault(row, part, code, List.of(args));
    }

    /** Whether the field was left empty. */
    public boolean isMissing() {
        return code.startsWith("calendar.missing.");
    }

    public Violation asViolation() {
        return new Violation(code, row == WHOLE ? part.name() : part.name() + "." + row, args);
    }
}
