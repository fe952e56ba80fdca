/** Tests of the scoring model, its engine and its language. */
@NullMarked
package org.clusterreview.scoring;

import org.jspecify.annotations.NullMarked;
