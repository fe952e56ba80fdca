package org.clusterreview.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Open to 评审组织者 and 系统管理员: what every round counts by and none owns. The method takes a {@link Viewer} named
 * {@code viewer}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@PreAuthorize("#viewer.hasAny('ORGANISER', 'SYSTEM_ADMIN')")
public @interface ForKeepers {}
