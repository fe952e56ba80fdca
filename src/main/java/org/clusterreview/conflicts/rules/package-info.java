/** What makes an expert partial to an application, decided from facts alone. */
@NullMarked
@NamedInterface("rules")
package org.clusterreview.conflicts.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
