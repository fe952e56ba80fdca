/** Shortages and relaxed rules, as the pages that fill panels show them. */
@NullMarked
@NamedInterface("ui")
package org.clusterreview.eligibility.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
