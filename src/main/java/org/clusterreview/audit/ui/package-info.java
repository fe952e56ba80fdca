/** The page on which auditors read and check the trail. */
@NullMarked
package org.clusterreview.audit.ui;

import org.jspecify.annotations.NullMarked;
