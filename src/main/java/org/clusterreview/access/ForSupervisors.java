package org.clusterreview.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Open to 监督员: who witnesses a draw and agrees to another. The method takes a {@link Viewer} named {@code viewer}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@PreAuthorize("#viewer.hasAny('SUPERVISOR')")
public @interface ForSupervisors {}
