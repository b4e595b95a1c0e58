package org.linli.platform.importer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.linli.platform.problem.Rejected;

/**
 * Refuses a workbook that would need more memory than it should, before anything parses it.
 *
 * <p>It unpacks every part once without keeping it: sizes are counted and not believed, checksums are compared, and what the parser
 * would hold in one piece (a shared string table, one text, one tag, a cell address) is bounded.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_STRING_TABLE = 96L * 1_048_576;
    private static final long LARGEST_OTHER_PART = 16L * 1_048_576;

    private final TableLimits limits;
    private final byte[] buffer = new byte[65_536];
    private long inflated;

    private WorkbookGuard(TableLimits limits) {
        this.limits = limits;
    }

    static void check(Path file, TableLimits limits) throws IOException {
        WorkbookGuard guard = new WorkbookGuard(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            guard.checkNames(zip);
            for (Iterator<? extends ZipEntry> entries = zip.entries().asIterator(); entries.hasNext(); ) {
                guard.checkPart(zip, entries.next());
            }
        } catch (ZipException | EOFException damaged) {
            throw broken();
        }
    }

    private void checkNames(ZipFile zip) {
        if (zip.size() > MOST_PARTS) {
            throw broken();
        }
        Set<String> names = new HashSet<>();
        boolean workbook = false;
        for (Iterator<? extends ZipEntry> entries = zip.entries().asIterator(); entries.hasNext(); ) {
            String name = entries.next().getName();
            // two parts of one name: what was checked might not be what is read
            if (!names.add(name)) {
                throw broken();
            }
            workbook |= name.startsWith("xl/") && name.endsWith(".xml");
        }
        if (!workbook || !names.contains("[Content_Types].xml")) {
            throw new Rejected(new ImportRejection.UnsupportedType("zip"));
        }
    }

    private void checkPart(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        boolean sheet = name.startsWith("xl/worksheets/");
        long limit = partLimit(name, xml, sheet);
        XmlRunGuard runs = new XmlRunGuard();
        CRC32 checksum = new CRC32();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                inflated += read;
                if (inflated > limits.inflatedBytes() || size > limit) {
                    throw new Rejected(new ImportRejection.TooLarge(Math.min(limit, limits.inflatedBytes())));
                }
                checksum.update(buffer, 0, read);
                if (xml && !runs.accepts(buffer, read)) {
                    throw broken();
                }
            }
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw broken();
        }
    }

    private long partLimit(String name, boolean xml, boolean sheet) {
        if (sheet || !xml) {
            return limits.inflatedBytes();
        }
        return name.endsWith("/sharedStrings.xml") ? LARGEST_STRING_TABLE : LARGEST_OTHER_PART;
    }

    private static Rejected broken() {
        return new Rejected(new ImportRejection.BrokenWorkbook(0));
    }
}
