package org.linli.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The literal wire name and topic of a published event; both are part of the contract and never derived from a class name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** For example {@code linli.volunteer.volunteer.registered.v1}. */
    String name();

    /** The Kafka topic. */
    String topic();

    /** Whether the topic keeps only the newest record per subject. */
    boolean compacted() default false;
}
