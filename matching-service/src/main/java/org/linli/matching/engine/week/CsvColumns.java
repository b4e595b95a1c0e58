package org.linli.matching.engine.week;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small CSV file without quotes, column by column; columns are found by their heading. */
final class CsvColumns {

    private final Path file;
    private final byte[] bytes;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;
    /** Where each field starts; one entry more than there are fields. */
    private final int[] starts;

    private final int rows;

    private CsvColumns(Path file, byte[] bytes) throws IOException {
        this.file = file;
        this.bytes = bytes;
        int headingEnd = lineEnd(0);
        String heading = new String(bytes, 0, headingEnd, StandardCharsets.UTF_8);
        String[] names = heading.strip().split(",");
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i].strip(), i);
        }
        width = names.length;
        List<Integer> lines = new ArrayList<>();
        for (int at = headingEnd + 1; at < bytes.length; at = lineEnd(at) + 1) {
            if (bytes[at] != '\n' && bytes[at] != '\r') {
                lines.add(at);
            }
        }
        rows = lines.size();
        starts = new int[rows * width];
        for (int row = 0; row < rows; row++) {
            split(row, lines.get(row));
        }
    }

    static CsvColumns read(Path file) throws IOException {
        return new CsvColumns(file, Files.readAllBytes(file));
    }

    int rows() {
        return rows;
    }

    int[] integers(String column) throws IOException {
        int at = index(column);
        int[] values = new int[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = Math.toIntExact(number(row, at));
        }
        return values;
    }

    long[] longs(String column) throws IOException {
        int at = index(column);
        long[] values = new long[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = number(row, at);
        }
        return values;
    }

    float[] floats(String column) throws IOException {
        int at = index(column);
        float[] values = new float[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = Float.parseFloat(text(row, at));
        }
        return values;
    }

    private int index(String column) throws IOException {
        Integer at = columns.get(column);
        if (at == null) {
            throw new IOException(file.getFileName() + " has no column " + column);
        }
        return at;
    }

    private long number(int row, int column) throws IOException {
        int at = starts[row * width + column];
        boolean negative = bytes[at] == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        int digits = 0;
        for (; at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            value = value * 10 + bytes[at] - '0';
            digits++;
        }
        boolean ended = at == bytes.length || bytes[at] == ',' || bytes[at] == '\n' || bytes[at] == '\r';
        if (digits == 0 || digits > 18 || !ended) {
            throw new IOException(
                    file.getFileName() + ", line " + (row + 2) + ": not a whole number: " + text(row, column));
        }
        return negative ? -value : value;
    }

    private String text(int row, int column) {
        int from = starts[row * width + column];
        int to = from;
        while (to < bytes.length && bytes[to] != ',' && bytes[to] != '\n' && bytes[to] != '\r') {
            to++;
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private void split(int row, int line) throws IOException {
        int at = line;
        int column = 0;
        starts[row * width] = at;
        for (; at < bytes.length && bytes[at] != '\n'; at++) {
            if (bytes[at] == ',') {
                column++;
                if (column < width) {
                    starts[row * width + column] = at + 1;
                }
            }
        }
        if (column != width - 1) {
            throw new IOException(
                    file.getFileName() + ", line " + (row + 2) + ": " + (column + 1) + " fields instead of " + width);
        }
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
