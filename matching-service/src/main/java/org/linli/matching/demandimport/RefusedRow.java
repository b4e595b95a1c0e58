package org.linli.matching.demandimport;

/** A row that was not taken in: where and why, never what it held. */
public record RefusedRow(int row, String column, String code) {}
