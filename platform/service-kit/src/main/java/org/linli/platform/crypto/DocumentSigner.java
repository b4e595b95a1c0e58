package org.linli.platform.crypto;

import java.util.List;

/** Signs documents so that anybody can verify them with a published key, without asking us. */
public interface DocumentSigner {

    /** Signs a JSON text: a compact JWS (RFC 7515) whose header names algorithm and key. */
    String sign(String json);

    /** The public keys of every key in the key file, the active one first. */
    List<VerificationKey> keys();
}
