package org.clusterreview.access.personal;

import org.jspecify.annotations.Nullable;

/** Personal values cannot be read: the key is missing, unfit or another one, or a stored value was changed. */
public class PersonalKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalKeyException(String message) {
        this(message, null);
    }

    PersonalKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
