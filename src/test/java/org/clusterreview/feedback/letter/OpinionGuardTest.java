package org.clusterreview.feedback.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionGuardTest {

    private final OpinionGuard guard =
            new OpinionGuard(List.of("王建国", "欧阳明", "李 娜", "某"), List.of("wangjianguo", "li na"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同意王建国的意见",
                "同意王 建国的意见",
                "王教授已经指出",
                "李娜",
                "see WangJianguo",
                "by Li Na.",
                "请致电 13800138000",
                "电话 027-87654321",
                "expert@example.cn",
                "110101199003071234",
                "11010119900307123X",
                "我校与该集群有合作",
                "我们公司曾参与",
                "欧阳教授已经指出",
                "得分8 13812345678",
                "138-1234-5678",
                "１３８１２３４５６７８",
                "(027)87654321",
                "同意3号专家",
                "专家A认为偏高"
            })
    void what_could_tell_an_expert_is_known(String text) {
        assertThat(guard.tells(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "产业链较完整，建议补强检验检测平台",
                "营收 1234567890 元，数据可信",
                "某企业占比高",
                "我省同类集群中居前",
                "与华中科技大学共建平台",
                "alibaba 模式可借鉴",
                "linalool 产能",
                "专家一致认为产业链完整",
                "三位专家中两位认可",
                "第1号公告已列入"
            })
    void what_is_said_of_the_cluster_may_stand(String text) {
        assertThat(guard.tells(text)).isFalse();
    }

    @Test
    void another_applicant_is_known_by_the_name_of_its_cluster_or_unit() {
        List<String> own = List.of("黄石电子信息创新型产业集群", "黄石经济技术开发区管委会");
        List<String> others = List.of("襄阳新能源汽车创新型产业集群", "襄阳高新区管委会", "电子信息集群");

        assertThat(OpinionGuard.names("不如襄阳新能源汽车集群", own, others)).isTrue();
        assertThat(OpinionGuard.names("襄阳 高新区管委会的材料更实", own, others)).isTrue();
        assertThat(OpinionGuard.names("黄石电子信息集群链条较全", own, others)).isFalse();
        assertThat(OpinionGuard.names("新能源汽车零部件占比高", own, others)).isFalse();
    }

    @Test
    void without_names_it_still_knows_how_people_are_reached() {
        assertThat(new OpinionGuard(List.of(), List.of()).tells("13912345678")).isTrue();
    }
}
