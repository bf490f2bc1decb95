package com.hs6tools.crm.platform.http;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers of a request that its commit was sent and not answered, so that nobody is told that nothing was saved. A
 * commit that fails is followed by a rollback: where that fails too, the connection is gone and nobody can know.
 */
@Component
class LostCommits implements TransactionExecutionListener {
    private static final String NAME = LostCommits.class.getName();

    private enum Commit {
        SENT,
        ANSWERED,
        LOST
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        note(Commit.SENT);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        note(failure == null ? Commit.ANSWERED : Commit.LOST);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        if (noted() == Commit.SENT) {
            note(failure == null ? Commit.ANSWERED : Commit.LOST);
        }
    }

    static boolean happened() {
        return noted() == Commit.LOST;
    }

    private static void note(Commit commit) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NAME, commit, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static @Nullable Commit noted() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Commit) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
    }
}
