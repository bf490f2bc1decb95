package com.hs6tools.crm.audit;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.database.SqlFault;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
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
    private static final long LAST_WRITE_SECONDS = 5;

    private final LinkedBlockingQueue<Note> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final EntryStore entries;
    private final UnitClock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean running;

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
        Thread.ofPlatform().name("audit-reads").daemon().start(this::work);
    }

    private void work() {
        try {
            while (!stopping.await(GATHERING_MILLIS, TimeUnit.MILLISECONDS)) {
                writeWaiting();
            }
            writeWaiting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            done.countDown();
        }
    }

    /** One round for each batch that waits now; what fails goes back to wait for the next call. */
    private void writeWaiting() {
        for (int rounds = (waiting.size() + BATCH - 1) / BATCH; rounds > 0; rounds--) {
            var batch = new ArrayList<Note>();
            waiting.drainTo(batch, BATCH);
            batch.stream()
                    .collect(Collectors.groupingBy(n -> n.actor().tenant()))
                    .forEach(this::write);
        }
    }

    private void write(UUID tenant, List<Note> notes) {
        try {
            Acting.run(Actor.system(tenant), () -> entries.insert(notes));
        } catch (RuntimeException e) {
            if (!isOfTheData(e)) {
                LOG.error("{} reads could not be noted yet; they are tried again", notes.size(), e);
                notes.forEach(waiting::offer);
            } else if (notes.size() > 1) {
                // one that cannot be stored must not keep the others out
                notes.forEach(n -> write(tenant, List.of(n)));
            } else {
                LOG.error("a read cannot be noted, whatever is done: {}", notes, e);
            }
        }
    }

    /** The database takes no such value; trying again changes nothing. */
    private static boolean isOfTheData(RuntimeException fault) {
        return SqlFault.isIn(
                fault, e -> e.getSQLState() != null && e.getSQLState().startsWith("22"));
    }

    /** What cannot be written now is lost with the program. */
    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        try {
            if (!done.await(LAST_WRITE_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("{} reads could not be noted before the program ended", waiting.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
