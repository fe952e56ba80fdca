/** The pages of yearly evaluations: the consequences of a year, and one cluster over the years. */
@NullMarked
package org.clusterreview.evaluation.ui;

import org.jspecify.annotations.NullMarked;
