package org.linli.volunteer.certificate;

/**
 * Who acts, and for which body.
 *
 * @param body its division code of twelve digits
 */
public record Desk(String officer, String body) {}
