package org.linli.volunteer.certificate;

import java.util.List;
import org.linli.platform.crypto.VerificationKey;

/** The public keys of every certificate ever signed here; a key stays published after the key file forgets it. */
public interface PublishedKeys {

    /** Newest first. */
    List<VerificationKey> all();
}
