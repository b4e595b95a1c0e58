package org.linli.volunteer.exchange;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a mapping, or says everything that is wrong with it: by its JSON Schema first, then by what this service can deliver. */
public final class MappingText {

    private static final String SCHEMA = "/exchange/mapping.schema.json";
    private static final String SHIPPED = "/exchange/mapping.json";

    private final Schema schema;
    private final JsonMapper json;

    public MappingText(JsonMapper json) {
        this.json = json;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(SCHEMA), InputFormat.JSON);
    }

    /** The mapping that the software was shipped with. */
    public static String shipped() {
        return resource(SHIPPED);
    }

    /**
     * Reads a mapping.
     *
     * @param fields what this service can deliver, by kind
     * @throws MappingFault with every fault there is
     */
    public ExchangeMapping read(String text, Map<String, Set<String>> fields) {
        List<Error> errors;
        try {
            errors = schema.validate(text, InputFormat.JSON);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new MappingFault(List.of("the file is not JSON"));
        }
        if (!errors.isEmpty()) {
            throw new MappingFault(errors.stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                    .toList());
        }
        ExchangeMapping mapping = json.readValue(text, ExchangeMapping.class);
        List<String> faults = new ArrayList<>();
        mapping.kinds().forEach((kind, mapped) -> mapped.fields()
                .forEach(field -> check(mapping, kind, field, fields, faults)));
        if (!faults.isEmpty()) {
            throw new MappingFault(faults);
        }
        return mapping;
    }

    private static void check(
            ExchangeMapping mapping,
            String kind,
            ExchangeMapping.FieldMapping field,
            Map<String, Set<String>> fields,
            List<String> faults) {
        String place = kind + "." + field.source();
        Set<String> known = fields.get(kind);
        if (known != null && !known.contains(field.source())) {
            faults.add(place + " is no field of ours");
        }
        ElementFormat.fault(field.format(), mapping.codes().keySet())
                .ifPresent(fault -> faults.add(place + " " + fault));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(MappingText.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
