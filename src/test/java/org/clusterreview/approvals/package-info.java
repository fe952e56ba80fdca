@NullMarked
package org.clusterreview.approvals;

import org.jspecify.annotations.NullMarked;
