package aside;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.clusterreview.access.personal.PersonalText;
import org.jspecify.annotations.Nullable;

@Entity
public class Person {

    @Id
    private int id;

    private @Nullable PersonalText phone;
    private @Nullable PersonalText bankCard;

    protected Person() {}

    public Person(int id, PersonalText phone) {
        this.id = id;
        this.phone = phone;
    }

    public int id() {
        return id;
    }

    public @Nullable PersonalText phone() {
        return phone;
    }

    public @Nullable PersonalText bankCard() {
        return bankCard;
    }
}
