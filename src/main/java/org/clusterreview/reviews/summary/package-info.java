/** What an expert is told of the own marks before submitting, as pure functions. */
@NullMarked
package org.clusterreview.reviews.summary;

import org.jspecify.annotations.NullMarked;
