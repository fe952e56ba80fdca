/** The page on which the second person decides. */
@NullMarked
package org.clusterreview.approvals.ui;

import org.jspecify.annotations.NullMarked;
