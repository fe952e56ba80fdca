@NullMarked
package org.clusterreview.cli;

import org.jspecify.annotations.NullMarked;
