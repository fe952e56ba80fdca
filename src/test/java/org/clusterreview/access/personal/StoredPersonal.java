package org.clusterreview.access.personal;

import org.springframework.beans.factory.BeanFactory;

/** Personal texts as the tables hold them, for rows that a test writes itself. */
public final class StoredPersonal {

    private StoredPersonal() {}

    public static String text(BeanFactory application, String clear) {
        return application.getBean(PersonalCipher.class).encrypt(clear);
    }
}
