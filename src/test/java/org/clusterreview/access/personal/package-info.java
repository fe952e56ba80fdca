@NullMarked
package org.clusterreview.access.personal;

import org.jspecify.annotations.NullMarked;
