package org.clusterreview.experts;

import org.clusterreview.access.personal.KeyedHash;
import org.clusterreview.access.personal.PersonalText;
import org.springframework.stereotype.Component;

/** Keyed hashes by which the same person is recognised without reading a personal value. */
@Component
class PersonalIndexes {

    private final KeyedHash hash;

    PersonalIndexes(KeyedHash hash) {
        this.hash = hash;
    }

    String phone(String number) {
        return hash.index("expert.phone", PersonalText.of(number));
    }

    String identity(String number) {
        return hash.index("expert.identity", PersonalText.of(number));
    }

    String email(String address) {
        return hash.index("expert.email", PersonalText.of(address));
    }
}
