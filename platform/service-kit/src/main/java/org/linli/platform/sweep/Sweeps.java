package org.linli.platform.sweep;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Lets recurring work be done by one instance of a service, however many there are. */
public final class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final Leases leases;
    private final Duration length;

    public Sweeps(Leases leases, SweepSettings settings) {
        this.leases = leases;
        this.length = settings.lease();
    }

    /** Schedules the work at once and then with so much time between its runs. */
    public void schedule(ScheduledTaskRegistrar tasks, String task, Duration every, Runnable work) {
        schedule(tasks, task, Duration.ZERO, every, work);
    }

    /** The same with a first run later than at once. */
    public void schedule(ScheduledTaskRegistrar tasks, String task, Duration first, Duration every, Runnable work) {
        tasks.addFixedDelayTask(new FixedDelayTask(once(task, every, work), every, first));
    }

    /** The work as one instance at a time does it, and once in three quarters of its interval: the instances' turns do not coincide. */
    public Runnable once(String task, Duration every, Runnable work) {
        Duration rest = every.multipliedBy(3).dividedBy(4);
        return () -> leases.take(task, length).ifPresent(lease -> run(task, lease, rest, work));
    }

    private void run(String task, Leases.Lease lease, Duration rest, Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().name("lease-" + task).start(() -> keep(task, lease, done));
        boolean finished = false;
        try {
            work.run();
            finished = true;
        } finally {
            done.countDown();
            // what failed is anybody's again at his next turn
            lease.end(finished ? rest : Duration.ZERO);
        }
    }

    private void keep(String task, Leases.Lease lease, CountDownLatch done) {
        try {
            while (!done.await(length.dividedBy(3).toMillis(), TimeUnit.MILLISECONDS)) {
                if (!renewed(task, lease)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean renewed(String task, Leases.Lease lease) {
        try {
            if (lease.renew()) {
                return true;
            }
            LOG.warn("{} took so long that another instance has begun with it too", task);
            return false;
        } catch (RuntimeException e) {
            // the outermost loop of the lease's own thread: the next sign of life may get through
            LOG.warn("the lease of {} is not renewed: {}", task, e.toString());
            return true;
        }
    }
}
