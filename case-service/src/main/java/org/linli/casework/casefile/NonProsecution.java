package org.linli.casework.casefile;

/** The prosecutor's decision not to prosecute, with its ground in law and the reasons. */
public record NonProsecution(Ground ground, String reasons) implements Material {

    /** The grounds of the Criminal Procedure Law. */
    public enum Ground {
        /** 法定不起诉: no facts of a crime, or article 16 (刑诉法177 第一款). */
        STATUTORY,
        /** 酌定不起诉: circumstances so minor that no punishment is needed (刑诉法177 第二款). */
        DISCRETIONARY,
        /** 存疑不起诉: evidence still insufficient after supplementary investigation (刑诉法175 第四款). */
        INSUFFICIENT_EVIDENCE
    }

    @Override
    public String toString() {
        return "NonProsecution[***]";
    }
}
