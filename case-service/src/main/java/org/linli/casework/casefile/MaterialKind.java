package org.linli.casework.casefile;

/** The kinds of material, by which stored ones are found again. */
public enum MaterialKind {
    INVESTIGATION_REPORT(InvestigationReport.class),
    HEARD_OPINIONS(HeardOpinions.class),
    NON_PROSECUTION(NonProsecution.class);

    private final Class<? extends Material> type;

    MaterialKind(Class<? extends Material> type) {
        this.type = type;
    }

    public Class<? extends Material> type() {
        return type;
    }

    /** The kind of a piece of material. */
    public static MaterialKind of(Material material) {
        return switch (material) {
            case InvestigationReport report -> INVESTIGATION_REPORT;
            case HeardOpinions opinions -> HEARD_OPINIONS;
            case NonProsecution decision -> NON_PROSECUTION;
        };
    }
}
