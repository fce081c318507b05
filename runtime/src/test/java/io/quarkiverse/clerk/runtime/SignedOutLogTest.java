package io.quarkiverse.clerk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkus.runtime.LaunchMode;
import io.vertx.ext.web.RoutingContext;

class SignedOutLogTest {

    private static final Logger LOGGER = Logger.getLogger("io.quarkiverse.clerk");

    private final List<LogRecord> records = new ArrayList<>();
    private final Level level = LOGGER.getLevel();
    private final LaunchMode mode = LaunchMode.current();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void capture() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void restore() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(level);
        LaunchMode.set(mode);
    }

    private static RoutingContext expired() {
        return DecidedRequest.of(new SignedOut(new AuthenticationReason("session-token-expired-refresh-non-eligible-non-get"),
                "The token expired at noon.", Optional.of(TokenCarrier.HEADER))).context();
    }

    @Test
    void aRefusalIsOneLine() {
        LOGGER.setLevel(Level.FINE);
        RoutingContext request = expired();

        SignedOutLog.refused(request, RequestStates.current(request).get());
        SignedOutLog.unauthorized(request, RequestStates.current(request));

        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.getLevel().intValue()).isLessThan(Level.INFO.intValue());
            assertThat(record.getMessage()).contains("session-token-expired-refresh-non-eligible-non-get",
                    "The token expired at noon.");
        });
    }

    @Test
    void nothingIsSaidUnlessSomebodyAsks() {
        LOGGER.setLevel(Level.INFO);
        RoutingContext request = expired();

        SignedOutLog.refused(request, RequestStates.current(request).get());
        SignedOutLog.unauthorized(request, RequestStates.current(request));

        assertThat(records).isEmpty();
    }

    @Test
    void aDeveloperIsToldHowToGetIn() {
        LOGGER.setLevel(Level.INFO);
        LaunchMode.set(LaunchMode.DEVELOPMENT);

        RoutingContext request = expired();

        SignedOutLog.unauthorized(request, RequestStates.current(request));
        SignedOutLog.unauthorized(request, Optional.empty());

        assertThat(records).hasSize(2).allSatisfy(record -> assertThat(record.getLevel()).isEqualTo(Level.INFO));
        assertThat(text(0)).contains("401", "session-token-expired", "Call getToken() for each request");
        assertThat(text(1)).contains("401", "session-token-and-uat-missing", "Authorization: Bearer <token>");
    }

    private String text(int index) {
        LogRecord record = records.get(index);
        return record.getParameters() == null ? record.getMessage()
                : String.format(record.getMessage(), record.getParameters());
    }
}
