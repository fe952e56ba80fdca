package org.clusterreview.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenPersonTest {

    @Test
    void a_name_stands_alone_or_before_an_employer() {
        assertThat(WrittenPerson.read("张三\n李四 武汉理工大学\n王五\t华中科技大学\n赵六，武汉大学\n孙七（湖北工程学院）\n周八 江夏区人民政府（演示）")
                        .people())
                .containsExactly(
                        new WrittenPerson("张三", ""),
                        new WrittenPerson("李四", "武汉理工大学"),
                        new WrittenPerson("王五", "华中科技大学"),
                        new WrittenPerson("赵六", "武汉大学"),
                        new WrittenPerson("孙七", "湖北工程学院"),
                        new WrittenPerson("周八", "江夏区人民政府（演示）"));
    }

    @Test
    void several_stand_on_one_line() {
        assertThat(WrittenPerson.read("张三、李四；王五; 赵六 武汉大学").people())
                .extracting(WrittenPerson::name)
                .containsExactly("张三", "李四", "王五", "赵六");
    }

    @Test
    void blanks_and_repetitions_are_left_out() {
        assertThat(WrittenPerson.read("\n \u3000\n张三\n张三\r\n\n").people()).containsExactly(new WrittenPerson("张三", ""));
        assertThat(WrittenPerson.read("").people()).isEmpty();
    }

    @Test
    void no_more_than_five_hundred_are_read_and_the_rest_is_counted() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            many.append("人").append(i).append('\n');
        }
        WrittenPerson.Written written = WrittenPerson.read(many.toString());

        assertThat(written.people()).hasSize(500);
        assertThat(written.leftOut()).isEqualTo(100);
    }
}
