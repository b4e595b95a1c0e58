package org.linli.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks what a refused person reads: a whole sentence in his own language, with the names that he has to write himself and no other. */
public final class RefusalTexts {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private RefusalTexts() {}

    /** Returns what is wrong with the answers to one request, asked in Chinese and in English. */
    public static List<String> faults(Http.Reply chinese, Http.Reply english) {
        List<String> faults = new ArrayList<>();
        if (chinese.status() != english.status() || !chinese.code().equals(english.code())) {
            faults.add("other refusals: " + chinese + " and " + english);
        }
        if (!chinese.header("Content-Type").startsWith("application/problem+json")) {
            faults.add("no problem: " + chinese.header("Content-Type"));
        }
        for (String text : texts(chinese.json())) {
            List<String> foreign = ChineseTexts.foreignWords(withoutNames(text, chinese.json()), Set.of());
            if (!foreign.isEmpty() || !CHINESE.matcher(text).find()) {
                faults.add("foreign words " + foreign + " in: " + text);
            }
        }
        for (String text : texts(english.json())) {
            if (text.isBlank()
                    || CHINESE.matcher(withoutNames(text, english.json())).find()) {
                faults.add("not in English: " + text);
            }
        }
        for (JsonNode fault : chinese.json().path("faults")) {
            if (fault.path("code").asString("").isEmpty()
                    || fault.path("field").asString("").isEmpty()) {
                faults.add("a fault without code or field: " + fault);
            }
        }
        return faults;
    }

    private static List<String> texts(JsonNode problem) {
        List<String> texts = new ArrayList<>();
        texts.add(problem.path("title").asString(""));
        texts.add(problem.path("detail").asString(""));
        problem.path("faults").forEach(fault -> texts.add(fault.path("message").asString("")));
        return texts;
    }

    /** Leaves out what the caller wrote or is to write: fields, methods, media types, constants. */
    private static String withoutNames(String text, JsonNode problem) {
        List<String> names = new ArrayList<>();
        names.add(problem.path("method").asString(""));
        for (String several : List.of("allowed", "accepted", "offered")) {
            problem.path(several).forEach(name -> names.add(name.asString("")));
        }
        for (JsonNode fault : problem.path("faults")) {
            names.add(fault.path("field").asString(""));
            fault.path("allowed").forEach(name -> names.add(name.asString("")));
        }
        names.sort(Comparator.comparingInt(String::length).reversed());
        String rest = text;
        for (String name : names) {
            rest = name.isEmpty() ? rest : rest.replace(name, "");
        }
        return rest;
    }
}
