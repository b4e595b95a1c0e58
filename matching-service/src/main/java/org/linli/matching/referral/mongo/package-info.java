/** Referrals as documents. */
@NullMarked
package org.linli.matching.referral.mongo;

import org.jspecify.annotations.NullMarked;
