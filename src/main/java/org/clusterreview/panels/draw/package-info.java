/**
 * The random draw that anyone can repeat: one seed, a stream of numbers that hangs on it alone, panels drawn one after another,
 * each uniformly over those the rules allow, and a record of every expert passed over and every panel rejected. Plain Java.
 */
@NullMarked
@NamedInterface("draw")
package org.clusterreview.panels.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
