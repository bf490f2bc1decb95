package com.hs6tools.crm.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs waiting for a thread, in db-scheduler's table: durable, and shared by all nodes. */
class JobQueue {
    static final String TASK = "job";

    private static final Duration WAIT = Duration.ofMillis(300);

    /** Everything the job needs to act as the one who asked for it. */
    record Ticket(
            UUID job,
            UUID tenant,
            Actor.Kind kind,
            @Nullable UUID person,
            String name,
            Set<String> permissions,
            Actor.Scope scope,
            Set<UUID> team)
            implements Serializable {
        static Ticket of(UUID job, Actor actor) {
            return new Ticket(
                    job,
                    actor.tenant(),
                    actor.kind(),
                    actor.id(),
                    actor.name(),
                    new HashSet<>(actor.permissions()),
                    actor.scope(),
                    new HashSet<>(actor.team()));
        }

        Actor actor() {
            return new Actor(tenant, kind, person, name, permissions, scope, team, null, null);
        }
    }

    private static final TaskDescriptor<Ticket> DESCRIPTOR = TaskDescriptor.of(TASK, Ticket.class);

    private final SchedulerClient client;

    JobQueue(SchedulerClient client) {
        this.client = client;
    }

    void add(Ticket ticket) {
        add(ticket, Instant.now());
    }

    /** Not at once: what it waits for needs some time. */
    void addForLater(Ticket ticket) {
        add(ticket, Instant.now().plus(WAIT));
    }

    private void add(Ticket ticket, Instant from) {
        client.scheduleIfNotExists(
                DESCRIPTOR.instance(ticket.job().toString()).data(ticket).scheduledTo(from));
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        /** A client of its own, on the pool that joins the caller's transaction. */
        @Bean
        JobQueue jobQueue(DataSource dataSource) {
            var joining = new org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy(dataSource);
            return new JobQueue(SchedulerClient.Builder.create(joining)
                    .tableName("platform.scheduled_tasks")
                    .build());
        }

        @Bean
        CustomTask<Ticket> jobTask(ObjectProvider<JobRunner> runner, ObjectProvider<JobTurns> turns) {
            return Tasks.custom(DESCRIPTOR)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                    .execute((instance, context) -> {
                        runner.getObject().run(instance.getData());
                        return (complete, operations) -> turns.getObject().end(instance.getData(), operations::remove);
                    });
        }
    }
}
