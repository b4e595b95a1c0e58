package org.linli.local.launcher;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Decides whether a part serves its clients, by speaking its own protocol: an open port alone proves nothing. */
sealed interface Probe {

    Duration PATIENCE = Duration.ofSeconds(2);

    boolean answers();

    /** {@code GET /actuator/health/readiness} answers 200. */
    record HttpReadiness(String host, int port) implements Probe {

        @Override
        public boolean answers() {
            var request = "GET /actuator/health/readiness HTTP/1.1\r\nHost: " + host + ":" + port
                    + "\r\nConnection: close\r\n\r\n";
            try (var socket = connect(host, port)) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                var start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                return start.endsWith(" 200");
            } catch (IOException _) {
                return false;
            }
        }
    }

    /** {@code GET} of a discovery document answers 200: for an issuer that is not ours and has no readiness address. */
    record HttpDocument(String host, int port, String path) implements Probe {

        @Override
        public boolean answers() {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n";
            try (var socket = connect(host, port)) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                var start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                return start.endsWith(" 200");
            } catch (IOException _) {
                return false;
            }
        }
    }

    /** A connection can be opened; for real servers behind TLS or a password, whose protocol we cannot speak. */
    record OpenPort(String host, int port) implements Probe {

        @Override
        public boolean answers() {
            try (var socket = connect(host, port)) {
                return socket.isConnected();
            } catch (IOException _) {
                return false;
            }
        }
    }

    /** An {@code ApiVersions} request is answered. */
    record KafkaHello(String host, int port) implements Probe {

        private static final short API_VERSIONS = 18;
        private static final int CORRELATION = 0x6c69;

        @Override
        public boolean answers() {
            try (var socket = connect(host, port)) {
                var out = new DataOutputStream(socket.getOutputStream());
                var client = "linli".getBytes(StandardCharsets.US_ASCII);
                out.writeInt(2 + 2 + 4 + 2 + client.length);
                out.writeShort(API_VERSIONS);
                out.writeShort(0);
                out.writeInt(CORRELATION);
                out.writeShort(client.length);
                out.write(client);
                out.flush();
                var in = new DataInputStream(socket.getInputStream());
                return in.readInt() > 4 && in.readInt() == CORRELATION && in.readShort() == 0;
            } catch (IOException _) {
                return false;
            }
        }
    }

    /** A {@code hello} command is answered. */
    record MongoHello(String host, int port) implements Probe {

        private static final int OP_MSG = 2013;
        private static final int LONGEST_ANSWER = 64 * 1024;

        @Override
        public boolean answers() {
            try (var socket = connect(host, port)) {
                socket.getOutputStream().write(request());
                var in = new DataInputStream(socket.getInputStream());
                var length = Integer.reverseBytes(in.readInt());
                if (length < 21 || length > LONGEST_ANSWER) {
                    return false;
                }
                var answer = in.readNBytes(length - 4);
                var ok = new String(answer, StandardCharsets.ISO_8859_1).indexOf("ok\0");
                return ok > 0 && !new String(answer, StandardCharsets.ISO_8859_1).contains("errmsg\0");
            } catch (IOException _) {
                return false;
            }
        }

        /** {@code {hello: 1, $db: "admin"}} as OP_MSG. */
        private static byte[] request() {
            var document = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
            document.putInt(0);
            document.put((byte) 0x10)
                    .put("hello\0".getBytes(StandardCharsets.US_ASCII))
                    .putInt(1);
            document.put((byte) 0x02)
                    .put("$db\0".getBytes(StandardCharsets.US_ASCII))
                    .putInt(6);
            document.put("admin\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
            document.flip();
            document.putInt(0, document.limit());
            var length = 16 + 4 + 1 + document.limit();
            return ByteBuffer.allocate(length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(length)
                    .putInt(1)
                    .putInt(0)
                    .putInt(OP_MSG)
                    .putInt(0)
                    .put((byte) 0)
                    .put(document)
                    .array();
        }
    }

    private static Socket connect(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
