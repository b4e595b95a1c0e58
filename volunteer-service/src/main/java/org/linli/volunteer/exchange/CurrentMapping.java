package org.linli.volunteer.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mapping in force: the operator's file as it stands at each export, or the shipped one. */
public final class CurrentMapping {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentMapping.class);

    /** A mapping with the text that it was read from. */
    public record InForce(ExchangeMapping mapping, String text) {}

    private final MappingText texts;
    private final @Nullable Path file;
    private final Map<String, Set<String>> fields;

    public CurrentMapping(MappingText texts, @Nullable Path file, List<RecordSource> sources) {
        this.texts = texts;
        this.file = file;
        this.fields = sources.stream().collect(Collectors.toMap(RecordSource::kind, RecordSource::fields));
    }

    /** Reads it anew; a faulty file refuses exports rather than writing them in another form than the operator wants. */
    public InForce read() {
        try {
            String text = file == null ? MappingText.shipped() : Files.readString(file);
            return new InForce(of(text), text);
        } catch (IOException | MappingFault e) {
            LOG.error("the mapping of data elements {} cannot be used: {}", file, e.getMessage());
            throw new Rejected(new ExchangeRejection.MappingUnusable());
        }
    }

    ExchangeMapping of(String text) {
        return texts.read(text, fields);
    }

    /** Kinds that are both mapped and kept here. */
    Set<String> available(ExchangeMapping mapping) {
        Set<String> kinds = new TreeSet<>(mapping.kinds().keySet());
        kinds.retainAll(fields.keySet());
        return kinds;
    }
}
