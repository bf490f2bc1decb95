package com.hs6tools.crm.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Contacts of the staff with a customer, and what they still have to do. */
final class Touches {
    /** What was made for one customer. */
    record Made(List<Shopper.Touch> touches, List<Shopper.Task> tasks) {}

    private final Talk talk;
    private final ShopPlan plan;
    private final Supplier<UUID> ids;

    Touches(Talk talk, ShopPlan plan, Supplier<UUID> ids) {
        this.talk = talk;
        this.plan = plan;
        this.ids = ids;
    }

    Made with(CustomerKind kind, ShopPlan.@Nullable Colleague owner, Instant since, Draws draws) {
        var touches = new ArrayList<Shopper.Touch>();
        var tasks = new ArrayList<Shopper.Task>();
        var mean = owner == null ? 0.3 : kind.isCompany() ? 3.2 : 1.6;
        for (int i = draws.geometric(mean); i > 0; i--) {
            touch(
                    owner == null && !plan.people().isEmpty() ? draws.oneOf(plan.people()) : owner,
                    since,
                    draws,
                    touches,
                    tasks);
        }
        if (owner != null && draws.chance(0.06)) {
            tasks.add(task(
                    null, talk.task(draws), owner, plan.now().minus(Duration.ofHours(30 + draws.below(200))), draws));
        }
        touches.sort(Comparator.comparing(Shopper.Touch::at));
        return new Made(touches, tasks);
    }

    private void touch(
            ShopPlan.@Nullable Colleague by,
            Instant since,
            Draws draws,
            List<Shopper.Touch> touches,
            List<Shopper.Task> tasks) {
        var topic = talk.topic(draws);
        var id = ids.get();
        var at = moment(since, draws);
        var recent = Duration.between(at, plan.now()).toDays() < 40;
        var task = topic.nextStep() != null && by != null && recent ? task(id, topic.nextStep(), by, at, draws) : null;
        var unanswered = topic.minutes() == 1;
        var touch = new Shopper.Touch(
                id,
                topic,
                task == null ? null : task.dueAt(),
                at,
                topic.minutes() == 0 ? null : Math.max(1, (int) (topic.minutes() * draws.between(0.5, 1.8))),
                topic.type().equals("PHONE") ? !unanswered : null,
                by);
        touches.add(touch);
        if (task != null) {
            tasks.add(task);
        }
    }

    private Shopper.Task task(
            @Nullable UUID touchId, String title, ShopPlan.Colleague by, Instant created, Draws draws) {
        var due = working(created.plus(Duration.ofHours(20 + draws.below(9 * 24))));
        var overdue = Duration.between(due, plan.now()).toHours();
        var done = overdue > 24 && draws.chance(0.8) ? due.minus(Duration.ofHours(draws.below(20))) : null;
        return new Shopper.Task(ids.get(), touchId, title, due, by, done, created);
    }

    /** Two of five contacts were lately; the others are spread over all the time since. */
    private Instant moment(Instant since, Draws draws) {
        var span = Math.max(1, Duration.between(since, plan.now()).toMinutes());
        var back = draws.chance(0.4) ? Math.min(span, 90L * 24 * 60) : span;
        var at = working(plan.now().minus(Duration.ofMinutes((long) (draws.uniform() * back))));
        return at.isAfter(plan.now()) || at.isBefore(since)
                ? plan.now().minus(Duration.ofMinutes(draws.below((int) Math.min(span, 60))))
                : at;
    }

    /** The same day in working hours. */
    private Instant working(Instant at) {
        var local = at.atZone(plan.zone());
        var hour = 8 + local.getHour() * 10 / 24;
        return local.withHour(hour).truncatedTo(ChronoUnit.MINUTES).toInstant();
    }
}
