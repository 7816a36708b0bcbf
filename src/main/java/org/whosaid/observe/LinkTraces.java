// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.whosaid.job.SharedLink;

/**
 * One trace a link: a span for each try, in it one for each stage. The trace's id is made of the
 * job's, so that all tries lie in one trace, whichever machine made them. A collector that is away
 * or slow holds up nobody: spans wait in a bounded queue, and are dropped when it is full.
 */
final class LinkTraces implements WayListener {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_WAITING = 2_048;

  private final SdkTracerProvider provider;
  private final Tracer tracer;

  private LinkTraces(SdkTracerProvider provider) {
    this.provider = provider;
    this.tracer = provider.get("org.whosaid");
  }

  /** Sends to a collector that takes OTLP over HTTP. */
  static LinkTraces to(URI collector) {
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(collector.toString())
            .setTimeout(PATIENCE)
            .setConnectTimeout(PATIENCE)
            .build();
    BatchSpanProcessor batches =
        BatchSpanProcessor.builder(exporter)
            .setMaxQueueSize(MOST_WAITING)
            .setScheduleDelay(PAUSE)
            .setExporterTimeout(PATIENCE)
            .build();
    Resource whosaid =
        Resource.getDefault()
            .merge(
                Resource.create(
                    Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        "whosaid",
                        AttributeKey.stringKey("service.version"),
                        Build.version())));
    return new LinkTraces(
        SdkTracerProvider.builder()
            .setResource(whosaid)
            .setIdGenerator(new IdsOfJobs())
            .addSpanProcessor(batches)
            .build());
  }

  @Override
  public void ended(Way way) {
    way.link().ifPresent(link -> trace(link, way));
  }

  private void trace(SharedLink link, Way way) {
    Instant begun = way.begun().plus(way.steps().get(0).begun());
    Span whole =
        IdsOfJobs.about(
            link.id(),
            () ->
                tracer
                    .spanBuilder("link")
                    .setNoParent()
                    .setStartTimestamp(begun)
                    .setAttribute("job", link.id())
                    .setAttribute("team", link.thread().team())
                    .setAttribute("channel", link.thread().channel())
                    .setAttribute("outlet", way.outlet())
                    .setAttribute("try", way.attempt().number())
                    .setAttribute("outcome", way.ending())
                    .setAttribute("reason", way.reason())
                    .startSpan());
    way.claims().ifPresent(claims -> whole.setAttribute("claims", claims));
    if (way.failed()) {
      whole.setStatus(StatusCode.ERROR, Redaction.of(way.inWords()));
    }
    Context inside = Context.root().with(whole);
    for (Way.Step step : way.steps()) {
      Instant from = way.begun().plus(step.begun());
      tracer
          .spanBuilder(step.stage().word())
          .setParent(inside)
          .setStartTimestamp(from)
          .startSpan()
          .end(nanos(from.plus(step.took())), TimeUnit.NANOSECONDS);
    }
    whole.end(nanos(way.begun().plus(way.took())), TimeUnit.NANOSECONDS);
  }

  private static long nanos(Instant moment) {
    return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
  }

  @Override
  public void close() {
    provider.shutdown().join(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Makes a trace's id of the job that is traced, and spans' ids by chance. */
  private static final class IdsOfJobs implements IdGenerator {
    private static final ThreadLocal<String> JOB = new ThreadLocal<>();

    static <T> T about(String job, java.util.function.Supplier<T> work) {
      JOB.set(job);
      try {
        return work.get();
      } finally {
        JOB.remove();
      }
    }

    @Override
    public String generateTraceId() {
      String job = requireNonNull(JOB.get(), "a trace of no job");
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(job.getBytes(UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    @Override
    public String generateSpanId() {
      return IdGenerator.random().generateSpanId();
    }
  }
}
