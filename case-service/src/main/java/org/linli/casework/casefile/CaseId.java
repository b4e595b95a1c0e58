package org.linli.casework.casefile;

/** Names one case inside case-service; never leaves it (SEC-11), so it does not print itself. */
public record CaseId(String value) {

    @Override
    public String toString() {
        return "CaseId[***]";
    }
}
