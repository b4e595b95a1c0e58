package org.linli.gateway.docs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Languages;
import org.linli.platform.problem.ProblemMessages;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Explains every problem code of every application, in both languages, at the address that problems name as their type. */
@RestController
class ProblemPage {

    private static final String ENGLISH = "_en.properties";
    private static final List<String> PARTS = List.of("status.", "service.name.", "word.", "field.");

    private final ProblemMessages messages;

    ProblemPage() throws IOException {
        List<String> bundles = new ArrayList<>();
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:problems/*" + ENGLISH)) {
            String name = bundle.getFilename();
            if (name != null) {
                bundles.add(name.substring(0, name.length() - ENGLISH.length()));
            }
        }
        this.messages = new ProblemMessages(bundles.stream().distinct().sorted().toList());
    }

    @GetMapping(path = "/docs/problems", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        boolean english = Languages.of(acceptLanguage).equals(Locale.ENGLISH);
        String title = english ? "Problem codes" : "问题代码";
        StringBuilder page = new StringBuilder(16_384)
                .append("<!doctype html><html lang=\"")
                .append(english ? "en" : "zh-CN")
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(title)
                .append(" · Linli</title><link rel=\"stylesheet\" href=\"/docs/problems.css\"></head><body><h1>")
                .append(title)
                .append("</h1><p>")
                .append(
                        english
                                ? "Every refusal is an RFC 9457 problem; its code never changes. Words in braces are filled in."
                                : "每个拒绝都以 RFC 9457 问题格式答复，其代码固定不变；花括号中的内容在答复时填入。")
                .append("</p><table><thead><tr><th>code</th><th>中文</th><th>English</th></tr></thead><tbody>");
        for (String code : codes()) {
            page.append("<tr id=\"")
                    .append(HtmlUtils.htmlEscape(code))
                    .append("\"><td><code>")
                    .append(HtmlUtils.htmlEscape(code))
                    .append("</code></td><td>")
                    .append(sentence(code, Locale.SIMPLIFIED_CHINESE))
                    .append("</td><td lang=\"en\">")
                    .append(sentence(code, Locale.ENGLISH))
                    .append("</td></tr>");
        }
        return page.append("</tbody></table></body></html>").toString();
    }

    /** Titles of statuses, names of services and words for constants are parts of messages, not codes. */
    private Set<String> codes() {
        Set<String> codes = new TreeSet<>(messages.codes(Locale.SIMPLIFIED_CHINESE));
        codes.addAll(messages.codes(Locale.ENGLISH));
        codes.removeIf(code -> PARTS.stream().anyMatch(code::startsWith));
        return codes;
    }

    private String sentence(String code, Locale locale) {
        return HtmlUtils.htmlEscape(messages.find(code, Map.of(), locale).orElse(""));
    }
}
