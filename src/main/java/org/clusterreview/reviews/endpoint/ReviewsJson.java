package org.clusterreview.reviews.endpoint;

import java.util.List;
import java.util.Locale;
import org.clusterreview.access.Viewer;
import org.clusterreview.reviews.Task;
import org.clusterreview.reviews.TaskGroup;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code api/reviews}. */
record ReviewsJson(String account, String name, List<GroupJson> groups) {

    record GroupJson(
            String key,
            String round,
            String group,
            @Nullable String deadline,
            boolean keepMaterial,
            List<TaskJson> tasks) {}

    record TaskJson(
            String sheet,
            String name,
            String where,
            int position,
            int of,
            String state,
            boolean editable,
            boolean counts,
            int filled,
            int required,
            @Nullable String total,
            List<GapJson> missing) {}

    record GapJson(String indicator, String name) {}

    static ReviewsJson of(Viewer viewer, List<TaskGroup> groups) {
        return new ReviewsJson(
                viewer.actor(),
                viewer.name(),
                groups.stream().map(ReviewsJson::group).toList());
    }

    private static GroupJson group(TaskGroup group) {
        return new GroupJson(
                group.key(),
                group.roundName(),
                group.groupName(),
                group.deadline().map(SheetJson::instant).orElse(null),
                group.settings().keepMaterial(),
                group.tasks().stream().map(ReviewsJson::task).toList());
    }

    private static TaskJson task(Task task) {
        return new TaskJson(
                task.sheet().id().toString(),
                task.application(),
                task.where(),
                task.position(),
                task.of(),
                task.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                task.editable(),
                task.sheet().counts(),
                task.filled(),
                task.required(),
                task.total().map(total -> total.toPlainString()).orElse(null),
                task.missing().stream()
                        .map(gap -> new GapJson(gap.indicator(), gap.name()))
                        .toList());
    }
}
