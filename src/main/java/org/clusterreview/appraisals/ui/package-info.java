/** The page on which the experts of a track are appraised. */
@NullMarked
package org.clusterreview.appraisals.ui;

import org.jspecify.annotations.NullMarked;
