/** The form by which experts are appraised, and the standing that follows from several appraisals. */
@NullMarked
package org.clusterreview.appraisals.form;

import org.jspecify.annotations.NullMarked;
