/** Pages of rounds: their list, and the pipeline of each. */
@NullMarked
@NamedInterface("navigation")
package org.clusterreview.rounds.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
