package org.clusterreview.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Open to 专家, for their own tasks alone. The method takes a {@link Viewer} named {@code viewer}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@PreAuthorize("#viewer.hasAny('EXPERT')")
public @interface ForExperts {}
