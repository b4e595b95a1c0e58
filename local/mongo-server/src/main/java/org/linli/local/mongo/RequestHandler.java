package org.linli.local.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.linli.local.mongo.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of one connection. A refusal is an answer; a failure of the journal or of memory is none, it stops the
 * server, because what is in memory may then be more than what would survive. Logs name commands, never documents.
 */
final class RequestHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(RequestHandler.class);
    private static final int UNKNOWN_ERROR = 8;

    private final MongoBackend backend;
    private final Consumer<Throwable> failure;
    private int replies;

    RequestHandler(MongoBackend backend, Consumer<Throwable> failure) {
        this.backend = backend;
        this.failure = failure;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        try {
            var header = new MessageHeader(++replies, request.getHeader().getRequestID());
            switch (request) {
                case MongoMessage message ->
                    context.writeAndFlush(new MongoMessage(message.getChannel(), header, answer(message)));
                case MongoQuery query -> context.writeAndFlush(new MongoReply(header, answer(query)));
                default -> throw new IllegalArgumentException("unknown request " + request.getClass());
            }
        } catch (JournalException | OutOfMemoryError e) {
            context.close();
            failure.accept(e);
        }
    }

    private Document answer(MongoMessage message) {
        try {
            return backend.handleMessage(message);
        } catch (JournalException e) {
            throw e;
        } catch (MongoServerException e) {
            log.debug("refused {}", message.getDocument().keySet(), e);
            return refusal(e);
        } catch (RuntimeException e) {
            // whatever a client sends, the connection and the server stay usable
            log.error("failed at {}", message.getDocument().keySet(), e);
            return new Document("ok", 0)
                    .append("errmsg", "internal error: " + e)
                    .append("code", UNKNOWN_ERROR)
                    .append("codeName", "UnknownError");
        }
    }

    /** Only the handshake of a driver still comes as a query. */
    private Document answer(MongoQuery query) {
        var document = query.getQuery();
        var command = document.keySet().iterator().next();
        return backend.handleCommand(query.getChannel(), query.getDatabaseName(), command, document);
    }

    private static Document refusal(MongoServerException refused) {
        var reply = new Document("ok", 0).append("errmsg", refused.getMessageWithoutErrorCode());
        if (refused instanceof MongoServerError error) {
            reply.append("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            failure.accept(cause);
        } else if (!(cause instanceof IOException)) {
            log.warn("closing {}: {}", context.channel().id(), cause.toString());
        }
        context.close();
    }
}
