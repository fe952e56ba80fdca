package org.clusterreview.organisations.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Characters of names that are taken for each other by eye or by a scanner. Our own list; it need not be complete. */
final class LookAlikes {

    private static final List<String> GROUPS = List.of(
            "己已巳", "未末", "土士", "日曰", "人入八", "大太犬天夭", "干千于", "木本术", "王玉主", "田由甲申电", "白自百", "贝见", "今令", "问间闻", "钢铜刚",
            "银很", "汉仅", "武式", "科料", "技枝", "江红汪", "清请情晴精", "峰锋烽蜂", "晨辰", "泰秦奏", "徽微徵", "恒桓垣", "瑞端湍", "晖辉", "昊吴旲", "侯候",
            "博搏傅", "洪供", "佳住往", "宏宠", "诚城成", "铭名", "锐悦税", "莱菜", "蓝篮", "环坏怀", "源原", "泽译择", "驰弛池", "腾滕", "智知", "材村", "机几",
            "械诫戒", "农衣", "医区", "药约", "汽气", "车东", "风凤", "龙尤", "华毕", "仓创", "新析", "利科", "工土", "光先", "力刀", "矿旷", "纤纡", "维难",
            "纸低", "化代", "学字", "院皖", "研砑", "究穷", "所听", "厂广", "司同", "限银", "有育", "团困", "集隼", "股服", "份分", "长张", "冶治", "治洽",
            "航般", "空穴", "船般", "舶柏", "重熏", "型刑", "装裴", "备各", "器哭", "仪义", "表裹", "测侧", "控空", "数教", "据锯", "软较", "件伴", "信倍",
            "息思", "网冈", "络洛", "通道", "讯汛", "激檄", "芯芸", "片斥", "能熊", "储诸", "环还", "保堡", "境镜", "生主", "物勿", "食良", "品晶", "茶荼",
            "油由", "粮根", "湖潮", "北比", "孝考", "感惑", "宜宣", "昌冒", "襄囊", "阳阴", "鄂鄙", "荆刑", "黄簧", "石右", "随隋", "仙他", "桃挑", "潜替",
            "兴举", "盛感", "达迭", "鑫森", "磊垒", "鼎鼏", "联取", "合舍", "同向", "伟纬", "杰木", "凯铠", "胜性", "顺须", "祥样", "丰手", "永水", "安女",
            "康唐", "健建", "美关");

    private static final Map<Character, Set<Character>> ALIKE = new HashMap<>();

    static {
        for (String group : GROUPS) {
            group.chars()
                    .forEach(one -> group.chars()
                            .filter(other -> one != other)
                            .forEach(other -> ALIKE.computeIfAbsent((char) one, c -> new HashSet<>())
                                    .add((char) other)));
        }
    }

    private LookAlikes() {}

    static boolean look(char one, char other) {
        return ALIKE.getOrDefault(one, Set.of()).contains(other);
    }
}
