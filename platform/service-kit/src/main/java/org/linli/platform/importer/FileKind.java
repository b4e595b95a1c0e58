package org.linli.platform.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.Rejection;

/** Decides by content, and by name only where content says nothing, how a file is read. */
enum FileKind {
    XLSX,
    CSV;

    private static final int LOOKED_AT = 4096;

    static FileKind of(Path file, String fileName) throws IOException {
        return of(start(file), fileName);
    }

    static FileKind of(byte[] content, String fileName) {
        byte[] start = content.length > LOOKED_AT ? Arrays.copyOf(content, LOOKED_AT) : content;
        if (start.length == 0) {
            throw refuse(new ImportRejection.Empty());
        }
        String extension = extension(fileName);
        if (starts(start, 'P', 'K', 3, 4)) {
            return XLSX;
        }
        if (starts(start, 'P', 'K', 5, 6)) {
            throw refuse(new ImportRejection.UnsupportedType("zip"));
        }
        if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refuse(new ImportRejection.UnsupportedType("xls"));
        }
        if (starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF)) {
            throw refuse(new ImportRejection.WrongEncoding());
        }
        if (starts(start, '%', 'P', 'D', 'F')) {
            throw refuse(new ImportRejection.UnsupportedType("pdf"));
        }
        if (extension.equals("xlsx")) {
            throw refuse(new ImportRejection.BrokenWorkbook(0));
        }
        if (holdsZero(start)) {
            throw refuse(new ImportRejection.UnsupportedType("binary"));
        }
        if (!extension.equals("csv") && !extension.equals("txt")) {
            throw refuse(new ImportRejection.UnsupportedType(extension.isEmpty() ? "unknown" : extension));
        }
        return CSV;
    }

    private static Rejected refuse(Rejection rejection) {
        return new Rejected(rejection);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        }
    }

    private static boolean starts(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        // it is shown back, so only what extensions look like
        return extension.matches("[a-z0-9]{1,8}") ? extension : "";
    }
}
