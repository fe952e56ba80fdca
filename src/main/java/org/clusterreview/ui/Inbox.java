package org.clusterreview.ui;

/** The shell's view of the messages of whoever is signed in; the notifications module knows. */
public interface Inbox {

    /** Messages that the person has not read. */
    long unread();

    /** Path of the page that shows them. */
    String path();
}
