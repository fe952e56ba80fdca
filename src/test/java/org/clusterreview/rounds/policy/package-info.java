@NullMarked
package org.clusterreview.rounds.policy;

import org.jspecify.annotations.NullMarked;
