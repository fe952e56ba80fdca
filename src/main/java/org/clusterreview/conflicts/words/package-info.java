/** The facts of a tie in the words of whoever reads them. */
@NullMarked
@NamedInterface("words")
package org.clusterreview.conflicts.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
