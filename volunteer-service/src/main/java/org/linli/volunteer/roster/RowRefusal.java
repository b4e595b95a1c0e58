package org.linli.volunteer.roster;

/** One refused row: where and why, never the value. */
public record RowRefusal(int row, RefusalReason reason) {}
