/** Tests of referrals. */
@NullMarked
package org.linli.matching.referral;

import org.jspecify.annotations.NullMarked;
