package org.linli.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A client that sends what no library would, and reads while it sends. */
public final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final AtomicLong sent = new AtomicLong();

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(TestGateway gateway) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
        socket.setSoTimeout(15_000);
        return new RawConnection(socket);
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Sends chunks of 64 KB until the other side has had enough, or so many are sent. */
    public CompletableFuture<Void> sendChunks(int chunks) {
        byte[] payload = new byte[65_536];
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        for (int i = 0; i < chunks; i++) {
                            send("10000\r\n");
                            socket.getOutputStream().write(payload);
                            send("\r\n");
                            sent.addAndGet(payload.length);
                        }
                        send("0\r\n\r\n");
                    } catch (IOException e) {
                        // the other side closed, which is what the tests are about
                        return;
                    }
                },
                command -> Thread.ofVirtual().start(command));
    }

    public long bytesSent() {
        return sent.get();
    }

    /** What the other side says up to and including the marker, or until it closes. */
    public String readUntil(String marker) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            said.write(read);
            if (said.toString(StandardCharsets.UTF_8).endsWith(marker)) {
                break;
            }
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Everything the other side says until it closes. */
    public String readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (SocketException reset) {
            return all.toString(StandardCharsets.UTF_8) + "<reset>";
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
