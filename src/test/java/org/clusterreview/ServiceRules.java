package org.clusterreview;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.WithoutViewer;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;

/** What every public method of a service owes its callers. */
final class ServiceRules {

    static final ArchCondition<JavaMethod> TAKE_A_VIEWER = condition(
            "take a Viewer",
            method -> method.getRawParameterTypes().stream()
                    .map(JavaClass::getFullName)
                    .anyMatch(Viewer.class.getName()::equals));

    static final ArchCondition<JavaMethod> NAME_A_ROLE = condition(
            "carry an access annotation",
            method -> method.isMetaAnnotatedWith(PreAuthorize.class)
                    || method.getOwner().isMetaAnnotatedWith(PreAuthorize.class));

    private ServiceRules() {}

    private static ArchCondition<JavaMethod> condition(String text, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(text + ", or say why not by WithoutViewer") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!isExcepted(method) && !holds.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not " + text));
                }
            }
        };
    }

    private static boolean isExcepted(JavaMethod method) {
        return method.isAnnotatedWith(WithoutViewer.class)
                || method.getOwner().isAnnotatedWith(WithoutViewer.class)
                || method.isAnnotatedWith(EventListener.class);
    }
}
