package org.clusterreview.cli;

import java.util.Map;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.ResultTrace;
import org.jspecify.annotations.Nullable;

/** One application's result with its full trace, its remarks in words as well. */
final class ResultJson {

    private ResultJson() {}

    static Map<String, @Nullable Object> of(ApplicationResult result, Texts texts) {
        Map<String, @Nullable Object> json = ResultTrace.of(result);
        json.put("remarks", result.remarks().stream().map(v -> remark(v, texts)).toList());
        return json;
    }

    private static Map<String, ?> remark(Violation violation, Texts texts) {
        return Map.of("code", violation.code(), "text", texts.get(violation));
    }
}
