/** The board on which groups and panels of a track are made. */
@NullMarked
package org.clusterreview.panels.ui;

import org.jspecify.annotations.NullMarked;
