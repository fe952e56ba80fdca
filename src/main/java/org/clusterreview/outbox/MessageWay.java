package org.clusterreview.outbox;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/**
 * Hands messages of one channel over: to a mail server, to the gateway of a telephone company, or into a folder. A department
 * that has an SMS gateway adds a component for it; it then takes the place of the folder.
 */
public interface MessageWay {

    Channel channel();

    /** Told in the log of messages, such as {@code smtp mail.example.cn}; at most 200 characters, no secret. */
    String name();

    /** Whether messages stay on this server, for somebody to fetch them: people are told so. */
    boolean staysHere();

    /** @throws IOException if it was not handed over; it is tried again later */
    void handOver(Handover message) throws IOException;

    /**
     * A message in the clear; it is written down nowhere but where it goes.
     *
     * @param id the same at every attempt
     * @param created when it was queued
     */
    record Handover(UUID id, Instant created, String recipient, String title, String text) {

        @Override
        public String toString() {
            return "Handover[" + id + "]";
        }
    }
}
