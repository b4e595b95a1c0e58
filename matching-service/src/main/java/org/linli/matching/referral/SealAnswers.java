package org.linli.matching.referral;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals the answers of departments that are still kept in plain (SEC-08); done again it finds none. */
@Component
public class SealAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SealAnswers.class);

    private final Referrals referrals;

    SealAnswers(Referrals referrals) {
        this.referrals = referrals;
    }

    /** Returns how many were sealed. */
    public int handle() {
        int all = 0;
        for (int sealed = referrals.sealPlain(); sealed > 0; sealed = referrals.sealPlain()) {
            all += sealed;
        }
        if (all > 0) {
            LOG.info("{} answers of departments sealed that were kept in plain", all);
        }
        return all;
    }
}
