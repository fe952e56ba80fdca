package org.clusterreview.ui;

/** Whether the database holds invented data, so that each page must say so. */
@FunctionalInterface
public interface DemonstrationMark {

    boolean isShown();
}
