package org.linli.platform.area;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identifier.DivisionCode;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.identifier.Parsed;

/** The register of divisions, held in memory and never changed while the process runs. */
public final class Areas {

    private static final String REGISTER = "areas/areas.csv";

    private final SequencedMap<String, Area> byCode;
    private final SequencedMap<String, List<Area>> byParent;

    private Areas(Collection<Area> areas) {
        TreeMap<String, Area> codes = new TreeMap<>();
        for (Area area : areas) {
            if (codes.put(area.code(), area) != null) {
                throw new IllegalStateException("Division listed twice: " + area.code());
            }
        }
        TreeMap<String, List<Area>> parents = new TreeMap<>();
        for (Area area : codes.values()) {
            String parent = area.parent();
            if (parent == null) {
                continue;
            }
            if (!codes.containsKey(parent)) {
                throw new IllegalStateException("Division " + area.code() + " has an unknown parent " + parent);
            }
            parents.merge(parent, List.of(area), Areas::joined);
        }
        this.byCode = Collections.unmodifiableSequencedMap(codes);
        this.byParent = Collections.unmodifiableSequencedMap(parents);
    }

    /** Reads the register shipped with the software. */
    public static Areas fromClasspath() {
        InputStream register = Areas.class.getClassLoader().getResourceAsStream(REGISTER);
        if (register == null) {
            throw new IllegalStateException("The register " + REGISTER + " is not on the class path");
        }
        try (Reader reader = new InputStreamReader(register, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a register in CSV with the columns code, name, level and parent. */
    public static Areas read(Reader csv) throws IOException {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(csv)) {
            return new Areas(records.stream().map(Areas::area).toList());
        }
    }

    /** Whether the register holds this twelve-digit code. */
    public boolean exists(String code) {
        return byCode.containsKey(code);
    }

    /** The division of a twelve-digit code or of a prefix of 2, 4, 6 or 9 digits. */
    public Optional<Area> find(String codeOrPrefix) {
        return Optional.ofNullable(byCode.get(padded(codeOrPrefix)));
    }

    /** The divisions directly below, in the order of their codes. */
    public List<Area> children(String codeOrPrefix) {
        return byParent.getOrDefault(padded(codeOrPrefix), List.of());
    }

    /** The name of a division, or the text itself when the register does not know it. */
    public String name(String codeOrPrefix) {
        Area area = byCode.get(padded(codeOrPrefix));
        return area == null ? codeOrPrefix : area.name();
    }

    /** Every division, in the order of the codes. */
    public Collection<Area> all() {
        return byCode.values();
    }

    private static String padded(String codeOrPrefix) {
        int missing = 12 - codeOrPrefix.length();
        return missing <= 0 ? codeOrPrefix : codeOrPrefix + "0".repeat(missing);
    }

    private static Area area(NamedCsvRecord row) {
        String code = row.getField("code");
        if (!(DivisionCode.parse(code) instanceof Parsed.Valid<DivisionCode>(DivisionCode division))) {
            throw new IllegalStateException("Not a division code in the register: " + code);
        }
        DivisionLevel level = division.level();
        if (!level.name().equalsIgnoreCase(row.getField("level"))) {
            throw new IllegalStateException("Division " + code + " is a " + level + ", not as listed");
        }
        return new Area(code, row.getField("name"), level, parent(row.getField("parent"), division));
    }

    private static @Nullable String parent(String listed, DivisionCode division) {
        if (listed.isEmpty()) {
            return null;
        }
        String computed = division.parent().map(DivisionCode::value).orElse("");
        if (!computed.equals(listed)) {
            throw new IllegalStateException(
                    "Division " + division.value() + " lies in " + computed + ", not as listed");
        }
        return listed;
    }

    private static List<Area> joined(List<Area> some, List<Area> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
