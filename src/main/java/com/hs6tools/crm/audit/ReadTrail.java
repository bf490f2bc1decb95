package com.hs6tools.crm.audit;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gathers reads and writes them together, at most a second after they happened. While the database is away they wait;
 * when too many wait, personal data is no longer shown, for what is shown must be noted.
 */
@Component
class ReadTrail implements PersonalDataReads, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReadTrail.class);
    private static final int MOST_WAITING = 50_000;
    private static final int BATCH = 500;
    private static final long GATHERING_MILLIS = 500;

    private final LinkedBlockingQueue<Note> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final EntryStore entries;
    private final UnitClock clock;
    private volatile boolean running;
    private volatile Thread writer = Thread.currentThread();

    ReadTrail(EntryStore entries, UnitClock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void note(Read read) {
        if (!waiting.offer(Note.of(read, Acting.now(), clock.realNow()))) {
            throw new TrailFull();
        }
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name("audit-reads").daemon().start(this::work);
    }

    private void work() {
        while (running) {
            try {
                var first = waiting.poll(GATHERING_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
                    write(first);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void write(Note first) {
        var batch = new ArrayList<Note>();
        batch.add(first);
        waiting.drainTo(batch, BATCH - 1);
        batch.stream().collect(Collectors.groupingBy(n -> n.actor().tenant())).forEach(this::write);
    }

    private void write(UUID tenant, List<Note> notes) {
        try {
            Acting.run(Actor.system(tenant), () -> entries.insert(notes));
        } catch (RuntimeException e) {
            LOG.error("{} reads could not be noted yet; they are tried again", notes.size(), e);
            notes.forEach(waiting::offer);
        }
    }

    @Override
    public void stop() {
        running = false;
        writer.interrupt();
        try {
            writer.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // one round for each batch that waits: what fails now is lost with the program
        for (int rounds = waiting.size() / BATCH + 1; rounds > 0 && !waiting.isEmpty(); rounds--) {
            write(waiting.remove());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, whose last requests may still read. */
    @Override
    public int getPhase() {
        return 0;
    }
}
