package org.clusterreview.workshop;

/** The small sound model that an empty draft begins with. */
final class ModelTemplate {

    static final String TEXT = """
            # 新模型：按需要修改。语法见 scoring-models/README.md。
            language: 1
            id: new-model
            version: "1"
            name: 新指标模型
            official: false
            notice: 草稿，非官方
            source: {document: 请填写依据的文件}
            weighting: points
            total: 100
            indicators:
              - id: structure
                name: 产业结构
                points: 60
                children:
                  - id: plan
                    name: 规划定位
                    points: 20
                    guidance: 评分要点
                    by: expert
                    scale: {min: 0, max: 20, step: 0.5}
                  - id: enterprises
                    name: 企业集聚
                    points: 40
                    by: data
                    figure: {of: enterprises, unit: 家}
                    rule: {type: benchmark, base: 100, base_percent: 60, full: 200}
              - id: innovation
                name: 创新能力
                points: 40
                by: expert
                scale: {min: 0, max: 40, step: 0.5}
            aggregation:
              trim: {of: sheets, highest: 1, lowest: 1, from: 5}
              minimum_valid: 5
              rounding:
                - {at: final, places: 2, mode: half_up}
            ranking:
              on: exact
              ties:
                - {part: innovation}
                - {lot: true}
            """;

    private ModelTemplate() {}
}
