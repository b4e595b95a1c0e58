package org.linli.local.mongo.journal;

/** The journal cannot be trusted with another write, or cannot be read; the message is for the operator. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What an operator has to do about it. */
    public enum Fault {
        /** Another process has the directory. */
        IN_USE,
        /** The directory or a file in it cannot be opened. */
        UNUSABLE,
        /** A file is damaged in a way that no crash explains. */
        DAMAGED,
        /** A write failed, most likely because the disk is full. */
        WRITE_FAILED
    }

    private final Fault fault;

    public JournalException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public JournalException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
