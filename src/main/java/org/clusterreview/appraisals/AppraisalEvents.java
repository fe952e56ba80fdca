package org.clusterreview.appraisals;

import java.util.Map;
import java.util.UUID;
import org.clusterreview.appraisals.form.Grade;
import org.clusterreview.kernel.RoundEvent;

/** What happens to appraisals of experts. */
public final class AppraisalEvents {

    private AppraisalEvents() {}

    public record ExpertAppraised(
            UUID inRound, UUID track, UUID expert, UUID appraisal, String form, int points, Grade grade)
            implements RoundEvent {

        @Override
        public String type() {
            return "expert-appraised";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track,
                    "expert", expert,
                    "appraisal", appraisal,
                    "form", form,
                    "points", points,
                    "grade", grade);
        }
    }

    /** @param replaced the appraisal that stood before */
    public record AppraisalCorrected(
            UUID inRound,
            UUID track,
            UUID expert,
            UUID appraisal,
            UUID replaced,
            int points,
            Grade grade,
            String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "expert-appraisal-corrected";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track,
                    "expert", expert,
                    "appraisal", appraisal,
                    "replaced", replaced,
                    "points", points,
                    "grade", grade,
                    "reason", reason);
        }
    }
}
