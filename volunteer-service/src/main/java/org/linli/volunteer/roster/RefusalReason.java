package org.linli.volunteer.roster;

import java.util.Arrays;

/** Why a row is refused, with the column to look at; the code is part of the API. */
public enum RefusalReason {
    UNKNOWN_AREA("unknown_area", RosterColumns.AREA),
    OUT_OF_SCOPE("out_of_scope", RosterColumns.AREA),
    MISSING_NAME("missing_name", RosterColumns.NAME),
    BAD_ID_TYPE("bad_id_type", RosterColumns.ID_TYPE),
    BAD_ID_NUMBER("bad_id_number", RosterColumns.ID_NUMBER),
    BAD_CHECK_DIGIT("bad_check_digit", RosterColumns.ID_NUMBER),
    IMPOSSIBLE_BIRTH_DATE("impossible_birth_date", RosterColumns.BIRTH_DATE),
    IDENTITY_MISMATCH("identity_mismatch", RosterColumns.ID_NUMBER),
    TOO_YOUNG("too_young", RosterColumns.BIRTH_DATE),
    BAD_PHONE("bad_phone", RosterColumns.PHONE),
    DUPLICATE_ID("duplicate_id", RosterColumns.ID_NUMBER);

    private final String code;
    private final String column;

    RefusalReason(String code, String column) {
        this.code = code;
        this.column = column;
    }

    public String code() {
        return code;
    }

    public String column() {
        return column;
    }

    public static RefusalReason ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such reason: " + code));
    }
}
