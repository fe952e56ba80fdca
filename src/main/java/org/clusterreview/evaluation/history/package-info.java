/** What the grades of a cluster over the years lead to; knows no framework. */
@NullMarked
package org.clusterreview.evaluation.history;

import org.jspecify.annotations.NullMarked;
