package org.linli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.linli.platform.problem.Languages;
import org.linli.platform.problem.Problem;
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.problem.Rejection;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Answers a refusal from outside a controller: filters and the security chain. */
public final class ProblemWriter {

    private final ProblemMessages messages;
    private final JsonMapper json;

    public ProblemWriter(ProblemMessages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public Problem problem(Rejection rejection, HttpServletRequest request) {
        return Problem.of(rejection, request.getRequestURI(), messages, language(request));
    }

    public void write(Rejection rejection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = json.writeValueAsBytes(problem(rejection, request));
        response.setStatus(rejection.category().status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static Locale language(HttpServletRequest request) {
        return Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
