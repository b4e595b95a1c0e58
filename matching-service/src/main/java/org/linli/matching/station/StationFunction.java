package org.linli.matching.station;

import java.util.Arrays;
import java.util.Optional;

/** The seven functions of a standard station (MAT-17). */
public enum StationFunction {
    COLLECT_DEMAND("需求征集"),
    PUBLISH_PROJECTS("项目发布"),
    RECRUIT("招募注册"),
    TRAIN("培训辅导"),
    ORGANIZE_ACTIVITIES("活动组织"),
    RECORD_SERVICE("服务记录"),
    SHOW_RESULTS("成果展示");

    private final String label;

    StationFunction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<StationFunction> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(f -> f.label.equals(label) || f.name().equals(label))
                .findFirst();
    }
}
