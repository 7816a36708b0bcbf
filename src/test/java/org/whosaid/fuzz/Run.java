// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A target fuzzed for a while in a process of its own. */
final class Run {
  /** An input that takes longer is a finding; the first also waits for classes to be prepared. */
  private static final Duration LONGEST_INPUT = Duration.ofMinutes(1);

  /** For the virtual machine to start, and to read the corpus of runs before. */
  private static final Duration STARTING = Duration.ofMinutes(5);

  /** They compare with each word of a list that something is looked up in; we have the words. */
  private static final String SLOW_HOOKS = "com.code_intelligence.jazzer.runtime.TraceCmpHooks";

  private static final Pattern PULSE = Pattern.compile("(?m)^#(\\d{1,18})\\s");
  private static final Pattern EXECUTIONS =
      Pattern.compile("stat::number_of_executed_units:\\s*(\\d{1,18})");
  private static final Pattern SLOWEST =
      Pattern.compile("stat::slowest_unit_time_sec:\\s*(\\d{1,9})");
  private static final Pattern FINDING =
      Pattern.compile("(?m)^(?:== Java Exception: .*|.*ERROR: libFuzzer: .*)");

  /**
   * How it went.
   *
   * @param finding the first line about it; empty if all went well
   */
  record Outcome(Target target, long executions, long slowestSeconds, Optional<String> finding) {}

  private final Target target;
  private final Path folder;

  /**
   * A run of a target.
   *
   * @param folder what was found and the log go there; the corpus stays there for the next run
   */
  Run(Target target, Path folder) {
    this.target = target;
    this.folder = folder.toAbsolutePath();
  }

  Outcome during(Duration time) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path log = folder.resolve("log.txt");
    ProcessBuilder fuzzer =
        new ProcessBuilder(command(time, corpus))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    fuzzer.environment().put("CLASSPATH", absolute(System.getProperty("java.class.path")));
    Process process = fuzzer.start();
    Thread stop = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(stop);
    boolean ended = process.waitFor(time.plus(STARTING).toSeconds(), TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    Runtime.getRuntime().removeShutdownHook(stop);
    return outcome(Files.readString(log, ISO_8859_1), ended ? process.exitValue() : -1);
  }

  private List<String> command(Duration time, Path corpus) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1500m",
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.className(),
                "--target_method=" + target.method(),
                "--instrumentation_includes=org.whosaid.**:org.jsoup.**",
                "--custom_hook_includes=org.whosaid.**",
                "--disabled_hooks=" + SLOW_HOOKS,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-timeout=" + LONGEST_INPUT.toSeconds(),
                "-rss_limit_mb=3000",
                "-print_final_stats=1",
                "-max_total_time=" + time.toSeconds()));
    Optional<Path> dictionary = dictionary();
    dictionary.ifPresent(words -> command.add("-dict=" + words));
    command.add(corpus.toString());
    return command;
  }

  /** As a file, wherever the class path has it. */
  private Optional<Path> dictionary() throws IOException {
    try (var in = Run.class.getResourceAsStream("/" + target.dictionary())) {
      if (in == null) {
        return Optional.empty();
      }
      Path file = folder.resolve("words.dict");
      Files.write(file, in.readAllBytes());
      return Optional.of(file);
    }
  }

  private Outcome outcome(String log, int exit) {
    Optional<String> finding =
        Optional.of(FINDING.matcher(log)).filter(Matcher::find).map(Matcher::group);
    if (finding.isEmpty() && exit != 0) {
      finding = Optional.of("ended with " + exit + ", see " + folder.resolve("log.txt"));
    }
    long executions = Math.max(last(EXECUTIONS, log), last(PULSE, log));
    return new Outcome(target, executions, last(SLOWEST, log), finding);
  }

  private static long last(Pattern number, String log) {
    long last = 0;
    Matcher found = number.matcher(log);
    while (found.find()) {
      last = Long.parseLong(found.group(1));
    }
    return last;
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(java.io.File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(java.io.File.pathSeparator, entries);
  }
}
