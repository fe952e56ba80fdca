package org.clusterreview.access;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The sign-in of the request that is being served, taken along to the thread on which its work is done together with that of
 * others: whatever looks for who acts finds this person there. Nobody can be made a caller but by calling.
 */
public final class Caller {

    private final SecurityContext context;

    private Caller(SecurityContext context) {
        this.context = context;
    }

    /** Whoever calls now, be it nobody. */
    public static Caller present() {
        return new Caller(SecurityContextHolder.getContext());
    }

    /** Does a piece of the caller's work. */
    public void run(Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        if (before.equals(context)) {
            work.run();
            return;
        }
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
