/** Decides whether a written name means an organisation that is known, and says why. */
@NullMarked
@NamedInterface("names")
package org.clusterreview.organisations.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
