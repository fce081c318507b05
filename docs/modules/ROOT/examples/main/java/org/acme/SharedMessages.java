package org.acme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.clerk.webhook.WebhookMessages;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

// tag::class[]
/** create table webhook_message (id varchar(512) primary key, state varchar(16) not null, expires bigint not null) */
@ApplicationScoped
public class SharedMessages implements WebhookMessages {

    private final DataSource database;

    SharedMessages(DataSource database) {
        this.database = database;
    }

    @Override
    public Uni<State> claim(String key, Duration atMost) {
        return onWorkerThread(() -> {
            update("delete from webhook_message where id = ? and expires < ?", key, Instant.now().toEpochMilli());
            try {
                update("insert into webhook_message (id, state, expires) values (?, 'IN_PROGRESS', ?)", key,
                        Instant.now().plus(atMost).toEpochMilli());
                return State.CLAIMED;
            } catch (SQLIntegrityConstraintViolationException e) {
                return state(key);
            }
        });
    }

    @Override
    public Uni<Void> handled(String key, Duration remembered) {
        return onWorkerThread(() -> {
            update("update webhook_message set state = 'HANDLED', expires = ? where id = ?",
                    Instant.now().plus(remembered).toEpochMilli(), key);
            return null;
        });
    }

    @Override
    public Uni<Void> release(String key) {
        return onWorkerThread(() -> {
            update("delete from webhook_message where id = ?", key);
            return null;
        });
    }

    private State state(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select state from webhook_message where id = ?")) {
            query.setString(1, key);
            try (ResultSet found = query.executeQuery()) {
                // Gone in the meantime: its delivery failed, and the next one is a new try.
                return found.next() ? State.valueOf(found.getString(1)) : State.IN_PROGRESS;
            }
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static <T> Uni<T> onWorkerThread(Callable<T> call) {
        return Uni.createFrom().item(() -> {
            try {
                return call.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
// end::class[]
