@NullMarked
package org.clusterreview.invitations.ui;

import org.jspecify.annotations.NullMarked;
