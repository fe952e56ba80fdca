package org.clusterreview.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service or a method of one that takes no {@link Viewer}, with the reason: it answers the program, not a person.
 * Each one is an exception to the rule that every read takes a viewer, and is meant to be noticed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface WithoutViewer {

    String value();
}
