package org.linli.volunteer.hours;

/** One leg of an entry: so many minutes to or from an account. */
public record Posting(Account account, int minutes) {}
