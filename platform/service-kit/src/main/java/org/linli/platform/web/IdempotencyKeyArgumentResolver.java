package org.linli.platform.web;

import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link IdempotencyKey} of the request to a method marked {@link Idempotent}. */
public final class IdempotencyKeyArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public IdempotencyKey resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        if (request.getAttribute(IdempotencyInterceptor.KEY_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                instanceof IdempotencyKey key) {
            return key;
        }
        throw new Rejected(new RequestRejection.IdempotencyKeyMissing());
    }
}
