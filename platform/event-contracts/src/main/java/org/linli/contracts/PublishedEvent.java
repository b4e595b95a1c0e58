package org.linli.contracts;

/** A fact that other services and analytics consumers may rely on; the record key and CloudEvents subject is {@link #subject()}. */
public interface PublishedEvent {

    /** The id of the aggregate the fact is about: events of one subject arrive in order. */
    String subject();
}
