package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When a mark needs words.
 *
 * @param always for every mark
 * @param atOrBelow for marks this low; null for no such limit
 * @param atOrAbove for marks this high; null for no such limit
 */
public record CommentRule(
        boolean always,
        @Nullable BigDecimal atOrBelow,
        @Nullable BigDecimal atOrAbove) {

    public static final CommentRule OPTIONAL = new CommentRule(false, null, null);
    public static final CommentRule REQUIRED = new CommentRule(true, null, null);

    /** Whether this mark needs words. */
    public boolean needed(BigDecimal mark) {
        return always
                || (atOrBelow != null && mark.compareTo(atOrBelow) <= 0)
                || (atOrAbove != null && mark.compareTo(atOrAbove) >= 0);
    }
}
