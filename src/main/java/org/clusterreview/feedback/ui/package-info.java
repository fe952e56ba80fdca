/** The page from which the letters to the applicants of a track are issued. */
@NullMarked
package org.clusterreview.feedback.ui;

import org.jspecify.annotations.NullMarked;
