package org.clusterreview.reviews.endpoint;

import org.clusterreview.kernel.canonical.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for one person alone: asked for anew each time, and not sent again while they are the same. The tag is weak since
 * what is sent may be compressed on its way.
 */
@Component
class PrivateAnswers {

    private final JsonMapper json;

    PrivateAnswers(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> of(Object answer) {
        return of(answer, true);
    }

    /** @param keep false for what must not stay on the device, in the browser's cache neither */
    ResponseEntity<byte[]> of(Object answer, boolean keep) {
        byte[] body = json.writeValueAsBytes(answer);
        return ResponseEntity.ok()
                .cacheControl(control(keep))
                .eTag("W/\"" + Sha256.of(body) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    static CacheControl control(boolean keep) {
        return keep
                ? CacheControl.noCache().cachePrivate()
                : CacheControl.noStore().cachePrivate();
    }
}
