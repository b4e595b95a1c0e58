package org.linli.local.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Listens for drivers. One thread accepts, decodes, carries out, journals and answers. */
final class ProtocolServer implements AutoCloseable {

    private static final int BACKLOG = 256;
    private static final long PATIENCE_SECONDS = 5;

    private final MongoBackend backend;
    private final EventLoopGroup thread;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final Channel listening;

    private ProtocolServer(MongoBackend backend, InetSocketAddress address, Consumer<Throwable> failure)
            throws IOException {
        this.backend = backend;
        this.thread = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("mongo-server", true), NioIoHandler.newFactory());
        var bootstrap = new ServerBootstrap()
                .group(thread)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        channel.pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new MongoWireMessageEncoder())
                                .addLast(new MongoWireProtocolHandler())
                                .addLast(new RequestHandler(backend, failure));
                    }
                });
        var bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stopThread();
            throw new IOException(bound.cause().getMessage(), bound.cause());
        }
        listening = bound.channel();
    }

    /** Starts to listen, or fails because the port is taken. */
    static ProtocolServer start(MongoBackend backend, InetSocketAddress address, Consumer<Throwable> failure)
            throws IOException {
        return new ProtocolServer(backend, address, failure);
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    void awaitClosed() {
        listening.closeFuture().awaitUninterruptibly();
    }

    /** Finishes the request under way, then closes the journal. */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
        stopThread();
        backend.close();
    }

    private void stopThread() {
        thread.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
