package org.clusterreview.access;

import java.util.Base64;
import org.clusterreview.access.personal.DeviceKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The key of the signed-in account's store on its devices; src/docs/api-marks.md describes it. */
@RestController
class StoreKeyEndpoint {

    private final DeviceKeys keys;
    private final CurrentViewer current;
    private final int hours;

    StoreKeyEndpoint(DeviceKeys keys, CurrentViewer current, @Value("${cluster-review.device-hours}") int hours) {
        this.keys = keys;
        this.current = current;
        this.hours = hours;
    }

    @GetMapping("/api/store-key")
    ResponseEntity<StoreKey> read() {
        String account = current.get().actor();
        String key = Base64.getEncoder().encodeToString(keys.of(account));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new StoreKey(account, key, hours));
    }

    record StoreKey(String account, String key, int hours) {

        @Override
        public String toString() {
            return "StoreKey[" + account + "]";
        }
    }
}
