@NullMarked
package org.clusterreview.approvals.ui;

import org.jspecify.annotations.NullMarked;
