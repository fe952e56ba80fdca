package org.clusterreview.access;

/**
 * A feature's word on what follows from hidden applications for its own things: the groups and tracks that hold them. It is
 * asked only where something is hidden.
 */
public interface VisibilityReach {

    /** The same with what follows; in one query, since it is asked often. */
    Hidden reach(Hidden hidden);
}
