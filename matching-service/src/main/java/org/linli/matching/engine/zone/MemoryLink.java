package org.linli.matching.engine.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Zones in one process. Messages still travel as bytes, so that no zone ever sees another's memory, and are counted. */
final class MemoryLink implements ZoneLink {

    private final boolean[] there;
    private final List<List<Envelope>> said = new ArrayList<>();
    private int ended;
    private int generation;
    private List<List<Envelope>> delivered = List.of();
    private boolean broken;

    private int mostBytes;
    private long allBytes;
    private int allRounds;

    private record Envelope(int receiver, byte[] bytes) {}

    MemoryLink(int zones) {
        there = new boolean[zones];
        Arrays.fill(there, true);
        for (int i = 0; i < zones; i++) {
            said.add(List.of());
        }
    }

    @Override
    public List<Received> round(int sender, List<Sent> all) {
        List<Envelope> envelopes = new ArrayList<>();
        int bytes = 0;
        for (Sent one : all) {
            byte[] encoded = one.message().encode();
            bytes += encoded.length;
            envelopes.add(new Envelope(one.receiver(), encoded));
        }
        if (bytes > MOST_BYTES) {
            throw new IllegalStateException("a round of a zone had " + bytes + " bytes");
        }
        List<Received> received = new ArrayList<>();
        List<List<Envelope>> from = exchanged(sender, envelopes, bytes);
        for (int other = 0; other < from.size(); other++) {
            for (Envelope envelope : other == sender ? List.<Envelope>of() : from.get(other)) {
                if (envelope.receiver == ALL || envelope.receiver == sender) {
                    received.add(new Received(other, ZoneMessage.decode(envelope.bytes)));
                }
            }
        }
        return received;
    }

    private synchronized List<List<Envelope>> exchanged(int sender, List<Envelope> envelopes, int bytes) {
        mostBytes = Math.max(mostBytes, bytes);
        allBytes += bytes;
        said.set(sender, envelopes);
        int mine = generation;
        ended++;
        turn();
        while (mine == generation && !broken) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("a zone was interrupted", e);
            }
        }
        if (mine == generation) {
            throw new IllegalStateException("another zone has failed");
        }
        return delivered;
    }

    private void turn() {
        int living = 0;
        for (boolean one : there) {
            living += one ? 1 : 0;
        }
        if (ended == living) {
            delivered = new ArrayList<>(said);
            for (int i = 0; i < said.size(); i++) {
                said.set(i, List.of());
            }
            ended = 0;
            generation++;
            allRounds++;
            notifyAll();
        }
    }

    /** The zone takes part no more. */
    synchronized void lose(int zone) {
        there[zone] = false;
        turn();
    }

    /** Somebody has failed: nobody waits any longer. */
    synchronized void fail() {
        broken = true;
        notifyAll();
    }

    /** The most that one zone said in one round. */
    synchronized int mostBytes() {
        return mostBytes;
    }

    synchronized long allBytes() {
        return allBytes;
    }

    synchronized int rounds() {
        return allRounds;
    }
}
