@NullMarked
package org.clusterreview.access;

import org.jspecify.annotations.NullMarked;
