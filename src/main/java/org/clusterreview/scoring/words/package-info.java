/** What a model says, in words for people. */
@NullMarked
@NamedInterface("words")
package org.clusterreview.scoring.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
