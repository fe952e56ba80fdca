package org.clusterreview.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Open to every account that is signed in. The method takes a {@link Viewer} named {@code viewer}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@PreAuthorize(
        "#viewer.hasAny('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR', 'ORGANISER', 'STAFF', 'DRAWER', 'SUPERVISOR', 'SECRETARY', 'CHAIR', 'EXPERT')")
public @interface ForEveryone {}
