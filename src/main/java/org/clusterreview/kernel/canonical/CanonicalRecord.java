package org.clusterreview.kernel.canonical;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as an object of the canonical form: component names are the keys. */
final class CanonicalRecord {

    private CanonicalRecord() {}

    static Map<String, @Nullable Object> components(Record value) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                result.put(component.getName(), accessor.invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("unreadable record " + value.getClass(), e);
            }
        }
        return result;
    }
}
