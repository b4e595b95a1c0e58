package org.linli.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that creates: it needs an {@code Idempotency-Key}, and the same key with the same request gets the first answer again
 * (with {@code Idempotency-Replayed: true}) instead of a second effect.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {}
