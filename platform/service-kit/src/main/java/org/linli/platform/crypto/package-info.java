/**
 * Decides how personal data is kept and shown: encrypted at rest under keys that live outside the database (SEC-08), searchable only
 * by keyed hash, masked wherever a person or a log might read it (SEC-10).
 *
 * <p>One port, two profiles: SM4-GCM, HMAC-SM3, SM3 or AES-256-GCM, HMAC-SHA-256, SHA-256. Either profile decrypts what the other wrote.
 */
@NullMarked
package org.linli.platform.crypto;

import org.jspecify.annotations.NullMarked;
