/** The rules on panels as they hold for a track: those it is bound to, with what was relaxed, by whom and why. */
@NullMarked
@NamedInterface("inforce")
package org.clusterreview.panels.inforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
