package org.clusterreview.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Open for reading to those who hold a review and to 系统管理员: what no round owns. The method takes a {@link Viewer} named
 * {@code viewer}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@PreAuthorize("#viewer.hasAny('ORGANISER', 'STAFF', 'DRAWER', 'SUPERVISOR', 'SECRETARY', 'AUDITOR', 'SYSTEM_ADMIN')")
public @interface ForOffice {}
