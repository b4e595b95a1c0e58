package org.linli.platform.crypto;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an installation, read once from its key file: {@code active=k1}, {@code k1=<base64 of 32 bytes>}, further keys that only
 * decrypt, and {@code hash=<base64 of 32 bytes>}.
 *
 * <p>There is no default key: without a key file nothing starts. Keys appear in no message.
 */
public final class Keyring {

    static final int KEY_BYTES = 32;

    private static final String ACTIVE = "active";
    private static final String HASH = "hash";
    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final String HOW_TO =
            "; set linli.crypto.keys-file (LINLI_KEYS_FILE) to the installation's key file";

    private final String activeKey;
    private final Map<String, byte[]> keys;
    private final byte[] hashKey;

    private Keyring(String activeKey, Map<String, byte[]> keys, byte[] hashKey) {
        this.activeKey = activeKey;
        this.keys = Collections.unmodifiableMap(keys);
        this.hashKey = hashKey;
    }

    /** Reads the key file that the setting names. */
    public static Keyring fromSetting(@Nullable String keysFile) {
        if (keysFile == null || keysFile.isBlank()) {
            throw new UnusableKeyFile("No key file is set" + HOW_TO);
        }
        return load(Path.of(keysFile.strip()));
    }

    /** Reads a key file. */
    public static Keyring load(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw new UnusableKeyFile("There is no key file " + file + HOW_TO);
        } catch (IOException e) {
            throw new UnusableKeyFile(
                    "The key file " + file + " cannot be read (" + e.getClass().getSimpleName() + ")" + HOW_TO);
        }
    }

    /** Writes a key file with one new key and a new hash key, for its owner's eyes only; refuses to replace one. */
    public static void create(Path file, SecureRandom random) throws IOException {
        String text = "# Linli data keys. Keep a copy elsewhere: without them no personal data can be read again.\n"
                + ACTIVE + "=k1\nk1=" + newKey(random) + "\n" + HASH + "=" + newKey(random) + "\n";
        FileAttribute<?>[] ownerOnly =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
    }

    static Keyring parse(String text, String source) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UnusableKeyFile("The key file " + source + " is not a property file");
        }
        Map<String, byte[]> keys = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (!name.equals(ACTIVE)) {
                keys.put(name, key(name, properties.getProperty(name, ""), source));
            }
        }
        byte[] hash = keys.remove(HASH);
        if (hash == null) {
            throw new UnusableKeyFile("The key file " + source + " has no hash key (hash=…)");
        }
        String active = properties.getProperty(ACTIVE, "").strip();
        if (!keys.containsKey(active)) {
            throw new UnusableKeyFile("The key file " + source + " names no active key that it holds (active=…)");
        }
        return new Keyring(active, keys, hash);
    }

    String activeKey() {
        return activeKey;
    }

    Set<String> keyIds() {
        return keys.keySet();
    }

    byte[] key(String keyId) {
        byte[] key = keys.get(keyId);
        if (key == null) {
            throw new IllegalArgumentException("No key " + keyId);
        }
        return key.clone();
    }

    byte[] hashKey() {
        return hashKey.clone();
    }

    @Override
    public String toString() {
        return "Keyring[active=" + activeKey + ", keys=" + keys.keySet() + "]";
    }

    private static byte[] key(String name, String base64, String source) {
        if (!KEY_ID.matcher(name).matches()) {
            throw new UnusableKeyFile("The key file " + source + " has a key id that is not of a-z, 0-9 and hyphen");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new UnusableKeyFile("In the key file " + source + " the key " + name + " is not base64");
        }
        if (key.length != KEY_BYTES) {
            throw new UnusableKeyFile("In the key file " + source + " the key " + name + " has " + key.length
                    + " bytes and not " + KEY_BYTES);
        }
        return key;
    }

    private static String newKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** A key file that is missing or wrong; nothing starts with it. */
    public static final class UnusableKeyFile extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        UnusableKeyFile(String message) {
            super(message);
        }
    }
}
