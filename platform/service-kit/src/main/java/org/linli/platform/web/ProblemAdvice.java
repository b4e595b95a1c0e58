package org.linli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.linli.platform.problem.ExpectedValue;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Problem;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.SecurityRejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every refusal and every unreadable request into an RFC 9457 problem; nothing of an exception's text reaches the caller. */
@RestControllerAdvice
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;
    private final long uploadLimitBytes;

    public ProblemAdvice(ProblemWriter problems, long uploadLimitBytes) {
        this.problems = problems;
        this.uploadLimitBytes = uploadLimitBytes;
    }

    @ExceptionHandler
    ResponseEntity<Problem> rejected(Rejected refusal, HttpServletRequest request) {
        return answer(refusal.rejection(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (NestedExceptionUtils.getRootCause(e) instanceof Rejected refusal) {
            return answer(refusal.rejection(), request);
        }
        return answer(UnreadableBody.rejection(e), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        if (NestedExceptionUtils.getRootCause(e) instanceof Rejected refusal) {
            return answer(refusal.rejection(), request);
        }
        return answer(new RequestRejection.Malformed(e.getName(), ExpectedValue.of(e.getRequiredType())), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return answer(new RequestRejection.Invalid(e.getParameterName(), FieldFault.REQUIRED), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingPart(MissingServletRequestPartException e, HttpServletRequest request) {
        return answer(new RequestRejection.Invalid(e.getRequestPartName(), FieldFault.REQUIRED), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> binding(ServletRequestBindingException e, HttpServletRequest request) {
        return answer(new RequestRejection.Malformed("request", FieldFault.of("bad_request")), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(new RequestRejection.TooLarge(uploadLimitBytes), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> brokenMultipart(MultipartException e, HttpServletRequest request) {
        return answer(new RequestRejection.Malformed("multipart", FieldFault.of("bad_multipart")), request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Problem> unknownPath(HttpServletRequest request) {
        return answer(new RequestRejection.NotFound(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        String[] allowed = e.getSupportedMethods();
        return answer(
                new RequestRejection.MethodNotAllowed(e.getMethod(), allowed == null ? List.of() : List.of(allowed)),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return answer(new RequestRejection.UnsupportedType(names(e)), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> nothingAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(new RequestRejection.NotAcceptable(names(e)), request);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, AuthenticationServiceException.class})
    ResponseEntity<Problem> dependencyDown(Exception e, HttpServletRequest request) {
        LOG.warn("a dependency does not answer: {}", e.getClass().getSimpleName());
        return answer(new RequestRejection.DependencyUnavailable(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unauthenticated(
            org.springframework.security.core.AuthenticationException e, HttpServletRequest request) {
        return answer(new SecurityRejection.TokenInvalid(), request);
    }

    /** The last resort: a fault of ours is logged whole and answered without a word of it. */
    @ExceptionHandler
    ResponseEntity<Problem> fault(Exception e, HttpServletRequest request) {
        LOG.error("request failed: {} {}", request.getMethod(), request.getRequestURI(), e);
        return answer(new InternalFault(), request);
    }

    /** The plain types only: with parameters or as patterns they would tell a person nothing. */
    private static List<String> names(HttpMediaTypeException e) {
        List<String> plain = e.getSupportedMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .toList();
        return plain.isEmpty() ? List.of(MediaType.APPLICATION_JSON_VALUE) : plain;
    }

    private ResponseEntity<Problem> answer(Rejection rejection, HttpServletRequest request) {
        return ResponseEntity.status(rejection.category().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        ProblemWriter.language(request).toLanguageTag())
                .body(problems.problem(rejection, request));
    }
}
