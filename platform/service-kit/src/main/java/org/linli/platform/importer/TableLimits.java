package org.linli.platform.importer;

/**
 * How large a table may be.
 *
 * @param fileBytes the file as it is
 * @param inflatedBytes a workbook unpacked, all parts together
 * @param rows rows below the header that are not empty
 */
public record TableLimits(long fileBytes, long inflatedBytes, int rows) {

    private static final long MEGABYTE = 1_048_576;

    /** 64 MB, 768 MB unpacked, 200,000 rows: the register of a district with room to grow. */
    public static final TableLimits DEFAULT = new TableLimits(64 * MEGABYTE, 768 * MEGABYTE, 200_000);

    public TableLimits {
        if (fileBytes <= 0 || inflatedBytes <= 0 || rows <= 0) {
            throw new IllegalArgumentException("Limits are positive");
        }
    }

    /** The same limits with another number of rows. */
    public TableLimits withRows(int otherRows) {
        return new TableLimits(fileBytes, inflatedBytes, otherRows);
    }
}
