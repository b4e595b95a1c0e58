/**
 * The matching engine, own code over plain arrays: who may take a seat (hard rules), how well he fits (MAT-05), the district-wide plan,
 * and why a demand stays without people. Deterministic: the same supply, needs, policy, seed and iteration budget give the same plan.
 * It knows no database, no broker and no HTTP, and never breaks a hard rule for a better sum.
 */
@NullMarked
package org.linli.matching.engine;

import org.jspecify.annotations.NullMarked;
