package org.clusterreview.organisations.names;

import java.util.List;
import java.util.Map;

/** Places outside the dictionary that names of organisations begin with: provinces, and large cities of other provinces. */
final class OtherPlaces {

    static final String HUBEI = "420000";

    /** The whole country; it counts as no place that others lie in: 中国银行 is no wider 湖北银行. */
    static final Place CHINA = new Place("000000", "中国", "");

    static final List<String> PROVINCES = List.of(
            "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖南", "广东", "海南", "四川", "贵州", "云南",
            "陕西", "甘肃", "青海");

    static final List<String> MUNICIPALITIES = List.of("北京", "上海", "天津", "重庆");

    static final List<String> REGIONS = List.of("内蒙古", "广西", "西藏", "宁夏", "新疆");

    static final Map<String, List<String>> CITIES = Map.of(
            "江苏", List.of("南京", "苏州", "无锡", "常州", "南通", "徐州"),
            "浙江", List.of("杭州", "宁波", "温州", "嘉兴", "绍兴"),
            "广东", List.of("广州", "深圳", "珠海", "东莞", "佛山"),
            "湖南", List.of("长沙", "株洲", "湘潭", "岳阳"),
            "江西", List.of("南昌", "九江", "赣州"),
            "河南", List.of("郑州", "洛阳", "信阳", "南阳"),
            "安徽", List.of("合肥", "芜湖", "安庆"),
            "四川", List.of("成都", "绵阳"),
            "陕西", List.of("西安", "宝鸡"),
            "山东", List.of("济南", "青岛", "烟台"));

    private OtherPlaces() {}
}
