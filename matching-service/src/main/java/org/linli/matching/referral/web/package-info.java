/** Referrals over HTTP. */
@NullMarked
package org.linli.matching.referral.web;

import org.jspecify.annotations.NullMarked;
