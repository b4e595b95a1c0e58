package org.linli.matching.supply;

import java.util.List;
import java.util.Map;
import org.linli.matching.demand.DemandClass;

/** Reads from what people like to do which demand classes they like to serve. */
public final class ServiceClasses {

    private static final Map<String, DemandClass> CLASSES = Map.of(
            "为老服务", DemandClass.ELDERLY,
            "关爱儿童", DemandClass.CHILDREN,
            "社区治理", DemandClass.DISPUTE,
            "文明实践", DemandClass.OTHER,
            "环保", DemandClass.OTHER,
            "助残", DemandClass.OTHER);

    private ServiceClasses() {}

    static long bits(List<String> likes) {
        long bits = 0;
        for (String like : likes) {
            DemandClass known = CLASSES.getOrDefault(
                    like.strip(), DemandClass.ofLabel(like.strip()).orElse(null));
            if (known != null) {
                bits |= bit(known);
            }
        }
        return bits;
    }

    public static long bit(DemandClass demandClass) {
        return switch (demandClass) {
            case ELDERLY -> 1;
            case CHILDREN -> 2;
            case DISPUTE -> 4;
            case OTHER -> 8;
        };
    }
}
