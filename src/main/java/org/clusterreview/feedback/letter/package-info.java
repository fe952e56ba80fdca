/** The content of a letter to an applicant, and which opinions may stand in it. */
@NullMarked
package org.clusterreview.feedback.letter;

import org.jspecify.annotations.NullMarked;
