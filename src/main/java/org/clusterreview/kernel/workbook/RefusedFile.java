package org.clusterreview.kernel.workbook;

import java.util.List;

/** Ends the reading of a file that cannot be used; {@link WorkbookReader} turns it into a fault. */
final class RefusedFile extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Object> args;

    RefusedFile(String code, Object... args) {
        super(code, null, false, false);
        this.args = List.of(args);
    }

    String code() {
        return String.valueOf(getMessage());
    }

    List<Object> args() {
        return args;
    }
}
