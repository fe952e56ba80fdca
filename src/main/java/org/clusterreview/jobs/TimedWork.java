package org.clusterreview.jobs;

import java.time.Duration;
import org.clusterreview.access.Viewer;

/**
 * Work that the program does by itself again and again, such as what falls due. A feature implements it as a component. It
 * runs on one server at a time, and not before its run before has ended.
 */
public interface TimedWork {

    /** Stable key; at most 60 characters. */
    String key();

    /** From the end of one run to the begin of the next. */
    Duration every();

    /**
     * Does what is due, in as many transactions as it needs. A failure makes one entry in the log and does not keep the next run
     * from beginning.
     *
     * @param system the program itself
     */
    void run(Viewer system);
}
