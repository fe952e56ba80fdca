package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a cluster leaves the register.
 *
 * @param article of the regulation, such as {@code 第二十一条1}
 * @param documentNumber number of the document that announced it; may be empty
 * @param bannedUntil first day on which its 依托单位 may apply again in its field; empty where nothing bars it
 */
public record Ending(
        Kind kind,
        LocalDate on,
        String article,
        String reason,
        String documentNumber,
        Optional<LocalDate> bannedUntil) {

    public enum Kind {
        CANCELLED(Cluster.State.CANCELLED),
        REVOKED(Cluster.State.REVOKED),
        ENDED(Cluster.State.ENDED);

        private final Cluster.State state;

        Kind(Cluster.State state) {
            this.state = state;
        }

        public Cluster.State state() {
            return state;
        }
    }
}
