/** The page on which a draw of panels is held, step by step, and its record is read. */
@NullMarked
package org.clusterreview.draws.ui;

import org.jspecify.annotations.NullMarked;
