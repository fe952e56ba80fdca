/** What a panel must be like and who may sit on it, as data. Plain Java. */
@NullMarked
@NamedInterface("rules")
package org.clusterreview.panels.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
