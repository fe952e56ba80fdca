package org.clusterreview.access.personal;

import static org.assertj.core.api.Assertions.assertThat;

import aside.Person;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.SpringBeanContainer;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

class PersonalColumnTest {

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    private EntityManagerFactory entities() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("cipher", new PersonalCipher(new PersonalKey("A".repeat(43) + "=", "unused")));
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(database);
        factory.setPackagesToScan("aside", "org.clusterreview.access.personal");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of(
                AvailableSettings.HBM2DDL_AUTO,
                "create",
                AvailableSettings.BEAN_CONTAINER,
                new SpringBeanContainer(beans)));
        factory.afterPropertiesSet();
        return java.util.Objects.requireNonNull(factory.getObject());
    }

    @Test
    void an_entity_reads_the_value_again_and_its_column_holds_no_clear_text() {
        try (EntityManagerFactory entities = entities()) {
            entities.runInTransaction(session -> session.persist(new Person(1, PersonalText.of("13812341234"))));

            String column = new JdbcTemplate(database).queryForObject("select phone from Person", String.class);
            Person read = entities.callInTransaction(session -> session.find(Person.class, 1));

            assertThat(column).startsWith("1.").doesNotContain("1381234", "1234");
            assertThat(read.phone()).isEqualTo(PersonalText.of("13812341234"));
            assertThat(read.bankCard()).isNull();
        }
    }
}
