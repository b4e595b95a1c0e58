package org.linli.platform.web;

import java.util.List;
import org.linli.platform.problem.ExpectedValue;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.RequestRejection;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says why a body cannot be read — none there, no JSON at all, or a value of the wrong kind — and where. */
final class UnreadableBody {

    private static final String BODY = "body";

    private UnreadableBody() {}

    static RequestRejection rejection(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case InputCoercionException number ->
                new RequestRejection.Malformed(path(number), ExpectedValue.of(number.getTargetType()));
            case StreamReadException syntax -> new RequestRejection.Malformed(BODY, syntax(syntax.getLocation()));
            case MismatchedInputException value ->
                new RequestRejection.Malformed(path(value), ExpectedValue.of(value.getTargetType()));
            case JacksonException other -> new RequestRejection.Malformed(path(other), FieldFault.BAD_VALUE);
            case null -> new RequestRejection.Malformed(BODY, FieldFault.REQUIRED);
            default -> new RequestRejection.Malformed(BODY, FieldFault.BAD_VALUE);
        };
    }

    private static FieldFault syntax(TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1 || at.getColumnNr() < 1
                ? FieldFault.of("bad_json")
                : FieldFault.of("bad_json_at").with("line", at.getLineNr()).with("column", at.getColumnNr());
    }

    /** The field as the caller wrote it, such as {@code interviews[0].on}. */
    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        List<JacksonException.Reference> steps = e.getPath();
        for (JacksonException.Reference step : steps) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? BODY : path.toString();
    }
}
