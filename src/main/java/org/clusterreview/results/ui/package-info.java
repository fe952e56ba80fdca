/** The page of results: ranking, trace of every number, freezing, lots and exports. */
@NullMarked
package org.clusterreview.results.ui;

import org.jspecify.annotations.NullMarked;
