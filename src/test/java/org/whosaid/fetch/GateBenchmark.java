// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds the gate against a collection of attacks and counts what it would have let through. */
@Command(
    name = "gate",
    description = "Tries every address of a folder of attacks; nothing leaves this machine.",
    mixinStandardHelpOptions = true)
final class GateBenchmark implements Callable<Integer> {
  private static final String ROW = "%-45s %9s %9s %9s %9s %12s%n";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "with blocked-cidrs.txt and other files")
  private Path folder;

  private final Tally total = new Tally();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new GateBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SsrfCorpus corpus = new SsrfCorpus(folder);
    Map<String, Set<String>> payloads = corpus.payloads();
    if (payloads.isEmpty()) {
      out.println("no attacks in " + folder);
      return 2;
    }
    List<Range> inside = corpus.ranges().stream().map(Range::of).toList();
    out.printf(ROW, "file", "payloads", "tries", "refused", "public", "let through");
    try (Attacks attacks = new Attacks()) {
      payloads.forEach((file, links) -> tried(file, links, attacks, inside).print(out, file));
    }
    total.print(out, "all");
    return total.letThrough == 0 ? 0 : 1;
  }

  private Tally tried(String file, Set<String> links, Attacks attacks, List<Range> inside) {
    Tally tally = new Tally();
    tally.payloads = links.size();
    for (String link : links) {
      for (Attacks.Way way : Attacks.Way.values()) {
        Attacks.Result result = attacks.of(link, way);
        boolean through =
            result.opened().stream()
                .anyMatch(address -> inside.stream().anyMatch(range -> range.holds(address)));
        if (through) {
          spec.commandLine().getErr().printf("%s: %s: %s%n", file, way, link);
        }
        tally.count(through, result.isRefused());
      }
    }
    total.add(tally);
    return tally;
  }

  /** How the tries ended: "public" are those that found a page, on a public address. */
  private static final class Tally {
    private int payloads;
    private int tries;
    private int refused;
    private int letThrough;

    void count(boolean through, boolean wasRefused) {
      tries++;
      letThrough += through ? 1 : 0;
      refused += wasRefused && !through ? 1 : 0;
    }

    void add(Tally other) {
      payloads += other.payloads;
      tries += other.tries;
      refused += other.refused;
      letThrough += other.letThrough;
    }

    void print(PrintWriter out, String name) {
      int open = tries - refused - letThrough;
      out.printf(Locale.ROOT, ROW, name, payloads, tries, refused, open, letThrough);
      out.flush();
    }
  }

  /** A range of the corpus, told by arithmetic of its own and not by the gate's. */
  private record Range(int bytes, int freeBits, BigInteger start) {
    static Range of(String cidr) {
      int slash = cidr.indexOf('/');
      byte[] address = bytes(cidr.substring(0, slash));
      int free = address.length * 8 - Integer.parseInt(cidr.substring(slash + 1));
      return new Range(address.length, free, new BigInteger(1, address).shiftRight(free));
    }

    boolean holds(String address) {
      byte[] bytes = bytes(address);
      return bytes.length == this.bytes
          && new BigInteger(1, bytes).shiftRight(freeBits).equals(start);
    }

    private static byte[] bytes(String literal) {
      try {
        return InetAddress.getByName(literal).getAddress();
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException("not an address: " + literal, e);
      }
    }
  }
}
