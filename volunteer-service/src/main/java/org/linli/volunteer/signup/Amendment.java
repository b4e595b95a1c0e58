package org.linli.volunteer.signup;

/**
 * Who changes a record that counts already, and why.
 *
 * @param requestId names the change: the same id changes a record once
 */
public record Amendment(String requestId, DecideHours.Approver by, String reason) {}
