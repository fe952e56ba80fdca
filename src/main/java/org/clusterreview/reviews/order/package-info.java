/** In which order an expert's applications follow one another. */
@NullMarked
package org.clusterreview.reviews.order;

import org.jspecify.annotations.NullMarked;
