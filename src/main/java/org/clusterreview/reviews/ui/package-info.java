/** Pages of reviews: an expert's tasks and workspace, and the organisers' view of how far scoring is. */
@NullMarked
package org.clusterreview.reviews.ui;

import org.jspecify.annotations.NullMarked;
