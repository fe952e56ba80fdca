package org.clusterreview.outbox;

/** By what a person is reached. */
public enum Channel {
    MAIL,
    SMS
}
