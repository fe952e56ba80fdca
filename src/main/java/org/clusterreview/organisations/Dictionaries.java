package org.clusterreview.organisations;

import org.clusterreview.access.ForEveryone;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places, zones and industry fields that forms offer and rules count by. */
@Service
@Transactional(readOnly = true)
public class Dictionaries {

    private final DictionaryStore store;

    /** Entries change only while the program starts, so that one reading serves until it ends. */
    private volatile @Nullable Dictionary read;

    Dictionaries(DictionaryStore store) {
        this.store = store;
    }

    @ForEveryone
    public Dictionary current(Viewer viewer) {
        return current();
    }

    @WithoutViewer("they are the same for everybody, whoever made the change that they are read for")
    public Dictionary current() {
        Dictionary known = read;
        if (known == null || known.places().isEmpty()) {
            known = store.read();
            read = known;
        }
        return known;
    }
}
