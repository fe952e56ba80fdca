package org.clusterreview.experts;

import java.util.Optional;
import org.clusterreview.access.personal.PersonalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the program reaches experts. Nobody is shown it: people read it on the page of the expert, which goes on record. */
@Component
public class ExpertContacts {

    private final ExpertRepository experts;
    private final ExpertReader reader;

    ExpertContacts(ExpertRepository experts, ExpertReader reader) {
        this.experts = experts;
        this.reader = reader;
    }

    /** Where a person is reached. */
    public record Contact(PersonalText phone, Optional<PersonalText> email) {}

    /** Of the record that stands for the person; empty if there is no such record. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(ExpertId id) {
        return experts.findById(reader.merged().present(id.value()))
                .map(expert -> new Contact(expert.phone(), expert.email()));
    }
}
