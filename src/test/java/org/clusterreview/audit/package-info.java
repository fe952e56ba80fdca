@NullMarked
package org.clusterreview.audit;

import org.jspecify.annotations.NullMarked;
