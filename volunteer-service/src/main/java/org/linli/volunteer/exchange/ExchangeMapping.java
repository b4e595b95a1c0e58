package org.linli.volunteer.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How records are written in the data elements of a standard.
 *
 * @param standard the standard that names and codes follow
 * @param version of this mapping, kept with every export
 * @param provisional whether names or codes are still to be checked against the standard's text
 * @param columns whether files are headed by the elements' codes or names
 * @param codes code sets by name: our literal to the standard's code
 * @param kinds the mapping of each kind of record
 */
public record ExchangeMapping(
        String standard,
        String version,
        boolean provisional,
        @Nullable String note,
        Columns columns,
        Map<String, Map<String, String>> codes,
        Map<String, KindMapping> kinds) {

    /** What heads a file's columns. */
    public enum Columns {
        CODE,
        NAME
    }

    /** One kind of record: the standard's name for it, and its elements in order. */
    public record KindMapping(String element, List<FieldMapping> fields) {}

    /**
     * One data element.
     *
     * @param source our field
     * @param code the standard's code of the element
     * @param name the standard's name of the element
     * @param format text, integer, hours, list, date:pattern, dateTime:pattern, or code:set
     * @param personal what an identifying field may show; masked unless said otherwise
     */
    public record FieldMapping(
            String source,
            String code,
            String name,
            String format,
            @Nullable Personal personal) {}

    /** What an identifying field may show at most. */
    public enum Personal {
        PLAIN,
        MASKED,
        OMITTED
    }

    public ExchangeMapping {
        codes = Map.copyOf(codes);
        kinds = Map.copyOf(kinds);
    }

    Optional<KindMapping> kind(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    List<String> header(KindMapping kind) {
        return kind.fields().stream()
                .map(field -> columns == Columns.CODE ? field.code() : field.name())
                .toList();
    }
}
