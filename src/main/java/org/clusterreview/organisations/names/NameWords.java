package org.clusterreview.organisations.names;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that names of organisations are made of beside their own: legal forms, endings, trades. The longest come first. */
final class NameWords {

    /** Legal forms of enterprises, as they end a name. */
    static final List<String> FORMS = longestFirst(
            "集团股份有限公司",
            "集团有限责任公司",
            "集团有限公司",
            "集团总公司",
            "集团公司",
            "股份有限公司",
            "有限责任公司",
            "有限公司",
            "股份公司",
            "总公司",
            "公司",
            "企业集团",
            "集团",
            "总厂",
            "厂",
            "专业合作社",
            "合作社");

    /** What stands in brackets and is a matter of legal form. */
    static final List<String> FORMS_IN_BRACKETS = List.of("集团", "普通合伙", "特殊普通合伙", "有限合伙", "筹", "控股");

    /** Marks of a part of an enterprise, as they end a name. */
    static final List<String> BRANCHES = longestFirst("分公司", "子公司", "办事处", "分厂", "事业部", "分部");

    /** Endings of public bodies, and of enterprises that were such. */
    static final List<String> TYPES = longestFirst(
            "大学", "学院", "学校", "中学", "小学", "研究设计院", "研究院", "研究所", "科学院", "设计院", "勘察院", "医院", "卫生院", "保健院", "银行", "信用社",
            "中心", "实验室", "管理委员会", "管委会", "委员会", "人民政府", "政府", "办公室", "局", "厅", "协会", "学会", "联合会", "促进会", "商会", "基金会",
            "联盟", "图书馆", "博物馆", "事务所", "院", "所", "站", "大");

    /** Bodies whose parts are named after them: 武汉大学计算机学院. */
    static final List<String> WHOLES = List.of("大学", "学院", "科学院", "研究院", "研究所", "设计院", "医院", "管理委员会", "管委会");

    /** What follows 大学 and makes another word of it. */
    static final String OTHER_WORDS_OF_UNIVERSITY = "生城路";

    /** The same word written otherwise. */
    static final Map<String, String> WORDINGS = Map.ofEntries(
            Map.entry("科学技术", "科技"),
            Map.entry("科学与技术", "科技"),
            Map.entry("发展和改革", "发改"),
            Map.entry("发展与改革", "发改"),
            Map.entry("经济和信息化", "经信"),
            Map.entry("经济与信息化", "经信"),
            Map.entry("高新技术产业开发区", "高新区"),
            Map.entry("高新技术开发区", "高新区"),
            Map.entry("新技术开发区", "高新区"),
            Map.entry("经济技术开发区", "经开区"),
            Map.entry("经济开发区", "经开区"),
            Map.entry("市场监督管理", "市场监管"),
            Map.entry("生态环境保护", "生态环境"),
            Map.entry("人力资源和社会保障", "人社"),
            Map.entry("农业和农村", "农业农村"),
            Map.entry("研究与设计", "研究设计"));

    static final Map<String, String> SAME_TYPES = Map.of("管理委员会", "管委会", "人民政府", "政府", "研究设计院", "研究院", "大", "大学");

    /** Trades and other words that many bodies share: alone they name nobody. */
    static final List<String> TRADES = longestFirst(
            "科技", "技术", "电子", "电力", "电气", "电器", "电缆", "电机", "电池", "电路", "电网", "光电子", "光电", "光学", "光纤", "光缆", "激光", "通信",
            "通讯", "信息", "软件", "网络", "数据", "数码", "数字", "智能", "人工智能", "机器人", "自动化", "控制", "测控", "仪器", "仪表", "设备", "装备",
            "机械", "机电", "机床", "重工", "重型", "精密", "精工", "制造", "制品", "汽车", "零部件", "部件", "配件", "轮胎", "车辆", "新能源", "能源",
            "储能", "动力", "环保", "环境", "节能", "水务", "燃气", "生物", "医药", "制药", "药业", "医疗", "医学", "器械", "健康", "基因", "工程", "建设",
            "建筑", "建材", "水泥", "钢铁", "有色金属", "金属", "冶金", "材料", "新材料", "高分子", "化工", "化学", "塑料", "橡胶", "纸业", "纸品", "包装",
            "印刷", "纺织", "服装", "服饰", "食品", "饮料", "酒业", "粮油", "茶业", "农业", "农牧", "种业", "林业", "渔业", "矿业", "石油", "石化", "煤炭",
            "物流", "运输", "航空", "航天", "船舶", "轨道", "交通", "港口", "地产", "置业", "房地产", "投资", "控股", "资产", "金融", "证券", "保险", "担保",
            "咨询", "服务", "管理", "贸易", "商贸", "实业", "产业", "发展", "开发", "文化", "传媒", "教育", "科学", "研究", "师范", "理工", "工业", "商业",
            "财经", "政法", "民族", "职业", "中医药", "中医", "人民", "第一", "中心", "高新区", "经开区", "发改", "经信", "人社", "财政", "统计", "市场监管",
            "生态", "农村", "半导体", "芯片", "微电子", "集成", "北斗", "导航", "遥感", "测绘", "地理", "制冷", "阀门", "轴承", "模具", "工具", "家具",
            "玻璃", "陶瓷", "照明", "显示", "安全", "检测", "检验", "认证", "质量", "标准", "创新", "创业", "孵化", "加速", "国际", "科教", "工贸", "实验",
            "附属", "总院", "会计师", "律师", "税务师");

    /** Characters that tell bodies apart which are alike in all else: 东风 and 西风, 总厂 and 分厂. */
    static final String TELLING_APART = "东南西北中上下左右前后大小新老旧男女内外高低总分甲乙丙丁";

    private static final Map<Character, List<String>> TRADES_BY_FIRST =
            TRADES.stream().collect(Collectors.groupingBy(trade -> trade.charAt(0)));

    private static final List<Map.Entry<String, String>> WORDINGS_LONGEST_FIRST = WORDINGS.entrySet().stream()
            .sorted(Comparator.comparingInt(
                            (Map.Entry<String, String> word) -> -word.getKey().length())
                    .thenComparing(Map.Entry::getKey))
            .toList();

    private NameWords() {}

    private static List<String> longestFirst(String... words) {
        return Stream.of(words)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The first, and so the longest, of some words that ends a text and leaves something before it. */
    static Optional<String> endOf(String text, List<String> words) {
        return words.stream()
                .filter(word -> text.length() > word.length() && text.endsWith(word))
                .findFirst();
    }

    /** Length of the longest trade at an index of a text; 0 for none. */
    static int tradeAt(String text, int index) {
        for (String trade : TRADES_BY_FIRST.getOrDefault(text.charAt(index), List.of())) {
            if (text.startsWith(trade, index)) {
                return trade.length();
            }
        }
        return 0;
    }

    /** How many characters of a text belong to no trade. */
    static int ownCharacters(String text) {
        int own = 0;
        int i = 0;
        while (i < text.length()) {
            int trade = tradeAt(text, i);
            own += trade == 0 ? 1 : 0;
            i += Math.max(1, trade);
        }
        return own;
    }

    /** Where the first trade begins that leaves a name before it; the length of the text if there is none. */
    static int endOfOwnName(String text) {
        for (int i = 2; i < text.length(); i++) {
            if (tradeAt(text, i) > 0) {
                return i;
            }
        }
        return text.length();
    }

    static String wording(String text) {
        String out = text;
        for (Map.Entry<String, String> word : WORDINGS_LONGEST_FIRST) {
            out = out.replace(word.getKey(), word.getValue());
        }
        return out;
    }
}
