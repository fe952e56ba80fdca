package org.clusterreview.organisations;

import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the shipped dictionaries into the database at start. What stands there under a code already is left as it is. */
@Component
@Order(20)
class DictionarySeeder implements ApplicationRunner {

    private final DictionaryStore store;

    DictionarySeeder(DictionaryStore store) {
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        store.addMissing(DictionaryReader.shipped());
    }
}
