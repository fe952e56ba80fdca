package org.clusterreview.organisations.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Names of bodies that do not exist, and what people make of them. Everything here is written from what such names look like, and
 * nothing from how the matcher works: no list and no rule is shared with it.
 */
final class InventedNames {

    private static final List<String> CITIES =
            List.of("武汉", "黄石", "十堰", "宜昌", "襄阳", "鄂州", "荆门", "孝感", "荆州", "黄冈", "咸宁", "随州", "仙桃", "潜江", "天门");
    private static final String BRAND = "鼎新瑞丰恒泰华盛光远志诚明达宏图锦程凯越佳信安康博雅立德思源长青金桥天宇星海云峰嘉禾润泽江帆楚韵同创中威三环海纳百川启航智汇卓然";
    private static final List<String> TRADES = List.of(
            "电子", "光电", "生物", "医药", "机械", "汽车零部件", "新材料", "环保", "信息", "智能装备", "食品", "纺织", "化工", "激光", "通信", "能源", "软件",
            "农业", "包装材料", "精密制造");
    private static final List<String> SECOND = List.of("科技", "技术", "工程", "实业", "");
    private static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "厂");
    private static final List<String> SUBJECTS =
            List.of("理工", "工业", "师范", "科技", "医科", "农业", "财经", "民族", "纺织", "交通", "水利", "电力", "地质", "冶金", "轻工业");
    private static final Map<Character, String> SOUND_ALIKE = Map.ofEntries(
            Map.entry('新', "鑫欣信"),
            Map.entry('达', "大"),
            Map.entry('华', "花"),
            Map.entry('鼎', "顶"),
            Map.entry('丰', "峰锋"),
            Map.entry('恒', "衡"),
            Map.entry('盛', "胜圣"),
            Map.entry('远', "源"),
            Map.entry('志', "智"),
            Map.entry('诚', "成程"),
            Map.entry('明', "铭"),
            Map.entry('宏', "洪鸿"),
            Map.entry('佳', "嘉"),
            Map.entry('康', "慷"),
            Map.entry('博', "伯"),
            Map.entry('源', "元原"),
            Map.entry('青', "清"),
            Map.entry('桥', "乔"),
            Map.entry('宇', "羽"),
            Map.entry('星', "兴"),
            Map.entry('峰', "锋丰"),
            Map.entry('泽', "择"),
            Map.entry('航', "杭"),
            Map.entry('技', "记"),
            Map.entry('械', "谢"),
            Map.entry('电', "店"),
            Map.entry('料', "廖"),
            Map.entry('程', "成"),
            Map.entry('信', "欣"),
            Map.entry('工', "公"));
    private static final Map<Character, String> SHAPE_ALIKE = Map.ofEntries(
            Map.entry('土', "士"),
            Map.entry('天', "夭"),
            Map.entry('科', "料"),
            Map.entry('技', "枝"),
            Map.entry('材', "村"),
            Map.entry('光', "先"),
            Map.entry('械', "诫"),
            Map.entry('江', "汪"),
            Map.entry('峰', "蜂"),
            Map.entry('博', "搏"),
            Map.entry('泽', "译"),
            Map.entry('青', "责"),
            Map.entry('环', "坏"),
            Map.entry('电', "申"),
            Map.entry('医', "区"),
            Map.entry('农', "衣"),
            Map.entry('限', "很"),
            Map.entry('网', "冈"),
            Map.entry('司', "同"),
            Map.entry('恒', "桓"),
            Map.entry('瑞', "端"),
            Map.entry('泰', "秦"),
            Map.entry('宏', "宠"),
            Map.entry('佳', "住"),
            Map.entry('药', "约"));
    private static final String ANY = "的是在有和这为上个国我以要他时来用们";

    /** A name in the pieces it was made of. */
    record Name(String place, String brand, String trade, String ending, boolean company) {

        String text() {
            return place + brand + trade + ending;
        }
    }

    private final Random random;

    InventedNames(long seed) {
        random = new Random(seed);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private char one(String text) {
        return text.charAt(random.nextInt(text.length()));
    }

    /** Bodies of whom no two have the same name proper and trade. */
    List<Name> bodies(int count) {
        List<Name> made = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        while (made.size() < count) {
            Name name = random.nextInt(12) == 0 ? publicBody() : company();
            if (taken.add(name.place() + name.brand() + name.trade() + (name.company() ? "" : name.ending()))) {
                made.add(name);
            }
        }
        return made;
    }

    private Name company() {
        StringBuilder brand = new StringBuilder();
        int length = random.nextInt(5) == 0 ? 3 : 2;
        while (brand.length() < length) {
            brand.append(one(BRAND));
        }
        String place = random.nextInt(6) == 0 ? "" : random.nextInt(5) == 0 ? "湖北" : one(CITIES);
        return new Name(place, brand.toString(), one(TRADES) + one(SECOND), one(FORMS), true);
    }

    private Name publicBody() {
        return new Name(one(CITIES), "", one(SUBJECTS), one(List.of("大学", "学院", "研究院", "研究所", "设计院", "职业技术学院")), false);
    }

    // What people make of a name that means the same body; empty where the name gives no occasion for it.

    Optional<String> otherWidths(Name name) {
        if (!name.company()) {
            return Optional.of(name.place() + " " + name.trade() + "　" + name.ending());
        }
        return Optional.of(name.place() + name.brand() + " " + name.trade() + name.ending());
    }

    Optional<String> fullPlace(Name name) {
        return name.place().isEmpty()
                ? Optional.empty()
                : Optional.of((name.place().equals("湖北") ? "湖北省" : name.place() + "市")
                        + name.text().substring(name.place().length()));
    }

    Optional<String> withoutEnding(Name name) {
        return name.company() ? Optional.of(name.place() + name.brand() + name.trade()) : Optional.empty();
    }

    Optional<String> otherForm(Name name) {
        String other = one(FORMS);
        return name.company() && !other.equals(name.ending())
                ? Optional.of(name.place() + name.brand() + name.trade() + other)
                : Optional.empty();
    }

    Optional<String> withoutPlace(Name name) {
        return name.place().isEmpty() || !name.company()
                ? Optional.empty()
                : Optional.of(name.text().substring(name.place().length()));
    }

    Optional<String> provinceBefore(Name name) {
        return name.place().equals("湖北") || name.place().isEmpty()
                ? Optional.empty()
                : Optional.of("湖北省" + name.place() + "市"
                        + name.text().substring(name.place().length()));
    }

    Optional<String> placeInBrackets(Name name) {
        return name.place().isEmpty() || !name.company()
                ? Optional.empty()
                : Optional.of(name.brand() + name.trade() + "（" + name.place() + "）" + name.ending());
    }

    Optional<String> shortened(Name name) {
        return !name.company() && name.ending().equals("大学")
                ? Optional.of(name.place() + name.trade() + (random.nextBoolean() ? "大" : ""))
                : Optional.empty();
    }

    Optional<String> branch(Name name) {
        if (!name.company()) {
            return Optional.of(name.text() + one(List.of("机电学院", "研究生院", "信息中心", "材料研究所")));
        }
        return name.ending().endsWith("公司") ? Optional.of(name.text() + one(CITIES) + "分公司") : Optional.empty();
    }

    Optional<String> renamedTold(Name name) {
        return Optional.of(one(CITIES) + "汉" + one(BRAND) + "集团有限公司（原" + name.text() + "）");
    }

    Optional<String> soundAlike(Name name) {
        return replaced(name.text(), SOUND_ALIKE);
    }

    Optional<String> shapeAlike(Name name) {
        return replaced(name.text(), SHAPE_ALIKE);
    }

    private Optional<String> replaced(String text, Map<Character, String> by) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (by.containsKey(text.charAt(i))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int at = one(places);
        return Optional.of(text.substring(0, at) + one(by.getOrDefault(text.charAt(at), "")) + text.substring(at + 1));
    }

    Optional<String> oneMissing(Name name) {
        int at = random.nextInt(name.text().length());
        return Optional.of(name.text().substring(0, at) + name.text().substring(at + 1));
    }

    Optional<String> oneTooMany(Name name) {
        int at = random.nextInt(name.text().length() + 1);
        return Optional.of(name.text().substring(0, at) + one(ANY) + name.text().substring(at));
    }

    Optional<String> oneWrong(Name name) {
        int at = random.nextInt(name.text().length());
        return Optional.of(name.text().substring(0, at) + one(ANY) + name.text().substring(at + 1));
    }

    Optional<String> swapped(Name name) {
        String text = name.text();
        int at = random.nextInt(text.length() - 1);
        return text.charAt(at) == text.charAt(at + 1)
                ? Optional.empty()
                : Optional.of(text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2));
    }

    Optional<String> otherFormAndNoPlace(Name name) {
        return name.place().isEmpty()
                ? Optional.empty()
                : otherForm(name).map(text -> text.substring(name.place().length()));
    }

    // Other bodies that are called alike.

    Optional<String> bodyElsewhere(Name name) {
        String other = one(CITIES);
        return name.place().isEmpty() || name.place().equals("湖北") || other.equals(name.place())
                ? Optional.empty()
                : Optional.of(other + name.text().substring(name.place().length()));
    }

    Optional<String> otherTrade(Name name) {
        String other = one(name.company() ? TRADES : SUBJECTS);
        return name.trade().startsWith(other)
                ? Optional.empty()
                : Optional.of(name.place() + name.brand() + other + name.ending());
    }

    Optional<String> otherBrand(Name name) {
        char other = one("楠沐曦岚珞珈磐砺驭骐");
        return name.company()
                ? Optional.of(name.place() + other + name.brand().substring(1) + name.trade() + name.ending())
                : Optional.empty();
    }

    Optional<String> numbered(Name name) {
        return name.company()
                ? Optional.of(name.place() + name.brand() + "第" + one("二三四五六七") + name.trade() + name.ending())
                : Optional.empty();
    }

    /** The same place and ending, and nothing else: 武汉科技有限公司. */
    Optional<String> bare(Name name) {
        return name.company() ? Optional.of(name.place() + "科技" + name.ending()) : Optional.empty();
    }
}
