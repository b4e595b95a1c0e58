package org.linli.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the contract's files from its records: a JSON Schema and a sample per event, and the AsyncAPI document. */
final class ContractFiles {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ContractFiles() {}

    static String pretty(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    static Map<String, Object> schema(Class<? extends PublishedEvent> event) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "/schemas/" + Contracts.type(event).name() + ".json");
        schema.put("title", event.getSimpleName());
        schema.putAll(object(event));
        return schema;
    }

    private static Map<String, Object> object(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(component.getName(), type(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        return object;
    }

    private static Map<String, Object> type(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == Map.class
                    ? ordered("type", "object", "additionalProperties", type(last))
                    : ordered("type", "array", "items", type(last));
        }
        if (type == String.class) {
            return Map.of("type", "string");
        }
        if (type == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return ordered("type", "string", "format", "date");
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return object(record);
        }
        throw new IllegalStateException("no JSON Schema for " + type);
    }

    private static Map<String, Object> ordered(String k1, Object v1, String k2, Object v2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(k1, v1);
        map.put(k2, v2);
        return map;
    }

    static Map<String, Object> asyncApi() {
        Map<String, Map<String, Object>> channels = new TreeMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Class<? extends PublishedEvent> event : Contracts.ALL) {
            EventType type = Contracts.type(event);
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("name", type.name());
            message.put("contentType", "application/json");
            message.put("headers", Map.of("$ref", "#/components/schemas/CloudEventHeaders"));
            message.put("payload", object(event));
            messages.put(event.getSimpleName(), message);
            Map<String, Object> channel = channels.computeIfAbsent(type.topic(), topic -> {
                Map<String, Object> fresh = new LinkedHashMap<>();
                fresh.put("address", topic);
                fresh.put(
                        "description",
                        type.compacted()
                                ? "Compacted: the newest record per key is the current state."
                                : "Every fact, in order per key; kept without limit.");
                fresh.put("messages", new LinkedHashMap<String, Object>());
                return fresh;
            });
            @SuppressWarnings("unchecked")
            Map<String, Object> inChannel =
                    (Map<String, Object>) java.util.Objects.requireNonNull(channel.get("messages"));
            inChannel.put(event.getSimpleName(), Map.of("$ref", "#/components/messages/" + event.getSimpleName()));
        }
        channels.keySet()
                .forEach(topic -> operations.put(
                        "receive." + topic,
                        ordered(
                                "action",
                                "receive",
                                "channel",
                                Map.of("$ref", "#/channels/" + topic.replace("/", "~1")))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Linli events");
        info.put("version", "1");
        info.put(
                "description",
                "CloudEvents 1.0 in Kafka's binary mode; the record key is the subject. At least once: drop repeats by ce_id."
                        + " Within a version only optional fields are added.");
        document.put("info", info);
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put(
                "components",
                ordered("messages", messages, "schemas", Map.of("CloudEventHeaders", cloudEventHeaders())));
        return document;
    }

    private static Map<String, Object> cloudEventHeaders() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name :
                List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_dataschema")) {
            properties.put(name, Map.of("type", "string"));
        }
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("type", "object");
        headers.put("properties", properties);
        headers.put("required", new ArrayList<>(properties.keySet()));
        return headers;
    }
}
