package org.linli.platform.web;

import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the version of {@link IfMatch} parameters. */
public final class IfMatchArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IfMatch.class);
    }

    @Override
    public Long resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw new Rejected(new RequestRejection.IfMatchMissing());
        }
        return Etag.parse(header).orElseThrow(() -> new Rejected(new RequestRejection.IfMatchMalformed()));
    }
}
