@NullMarked
package org.clusterreview.kernel.yaml;

import org.jspecify.annotations.NullMarked;
