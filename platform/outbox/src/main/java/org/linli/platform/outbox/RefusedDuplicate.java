package org.linli.platform.outbox;

/**
 * One insertion of a batch that broke a unique index; the others were written.
 *
 * @param position where it stood in the batch, from 0
 * @param index the name of the index it broke, {@code _id_} for the id itself
 */
public record RefusedDuplicate(int position, String index) {}
