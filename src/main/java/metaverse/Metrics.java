package metaverse;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import metaverse.door.Counters;
import metaverse.universe.Universe;

/// The figures of a running universe, as Prometheus reads them. They are counted where they happen and only read here.
final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(Counters counters, Supplier<Universe.Figures> figures) {
        gauge("members", "members who are here", () -> figures.get().members());
        gauge("ledger.owed", "changes that wait to be recorded", () -> figures.get().owed());
        FunctionCounter.builder("metaverse.messages", figures, f -> f.get().messages())
                .description("messages recorded and told")
                .register(registry);
        gauge("sockets", "open sockets", counters.sockets::sum);
        gauge("sessions", "open sessions", counters.sessions::sum);
        counter("accepted", "sockets accepted", counters.accepted);
        counter("tls", "TLS handshakes done", counters.tls);
        counter("tls.failed", "TLS handshakes that failed or were not finished", counters.tlsFailed);
        counter("greeted", "silent sockets greeted", counters.greeted);
        counter("deliveries", "copies of messages handed to sockets", counters.deliveries);
        counter("bytes", "bytes handed to sockets", counters.bytes);
        counter("slow", "sessions ended because they read too slowly", counters.slow);
        counter("floods", "sessions ended because they kept sending too fast", counters.floods);
        counter("turned.away", "sockets and sessions over a limit of their address", counters.turnedAway);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void gauge(String name, String what, Supplier<Number> value) {
        Gauge.builder("metaverse." + name, value).description(what).register(registry);
    }

    private void counter(String name, String what, LongAdder count) {
        FunctionCounter.builder("metaverse." + name, count, LongAdder::sum)
                .description(what)
                .register(registry);
    }

    String text() {
        return registry.scrape();
    }
}
