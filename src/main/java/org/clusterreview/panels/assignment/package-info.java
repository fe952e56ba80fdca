/**
 * The best assignment of experts to applications: the problem as data, exact engines behind one interface, the proof of the
 * bound, and what is short where there is none. Plain Java; an application may as well be a group that one panel scores.
 */
@NullMarked
@NamedInterface("assignment")
package org.clusterreview.panels.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
