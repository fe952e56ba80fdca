@NullMarked
package org.clusterreview.jobs;

import org.jspecify.annotations.NullMarked;
