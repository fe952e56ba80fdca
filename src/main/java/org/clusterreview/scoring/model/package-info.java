/** What a scoring model says: indicators, who scores them and how, and the way from marks to ranks. */
@NullMarked
@NamedInterface("model")
package org.clusterreview.scoring.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
