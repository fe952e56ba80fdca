@NullMarked
package org.clusterreview;

import org.jspecify.annotations.NullMarked;
