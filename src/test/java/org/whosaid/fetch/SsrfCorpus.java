// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collections of attacks in a folder, each file read for all that could be an address: ranges (the
 * ends and the middle of each, in every spelling), lists of links, pages in Markdown (every word of
 * them), and the test data of web-platform-tests.
 */
final class SsrfCorpus {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s`\"'|()<>*=]+");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  SsrfCorpus(Path folder) {
    this.folder = folder;
  }

  /** Each file's payloads, by its name. */
  Map<String, Set<String>> payloads() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Set<String> payloads = new LinkedHashSet<>();
        read(file, payloads);
        if (!payloads.isEmpty()) {
          all.put(folder.relativize(file).toString(), payloads);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no collection of attacks at " + folder, e);
    }
    return all;
  }

  /** The ranges that nobody may be connected to, as the corpus has them. */
  List<String> ranges() {
    try {
      return Files.readAllLines(folder.resolve("blocked-cidrs.txt")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("no ranges in " + folder, e);
    }
  }

  private void read(Path file, Set<String> payloads) throws IOException {
    String name = file.getFileName().toString();
    if (name.equals("blocked-cidrs.txt")) {
      ranges().forEach(range -> samples(range).forEach(a -> payloads.addAll(Spellings.of(a))));
    } else if (name.endsWith(".txt")) {
      payloads.addAll(Files.readAllLines(file));
    } else if (name.endsWith(".md")) {
      for (String word : BETWEEN_WORDS.split(Files.readString(file), -1)) {
        payloads.add(word);
        payloads.add("http://" + word + "/");
      }
    } else if (name.endsWith(".json")) {
      strings(JSON.readTree(file.toFile()), payloads);
    }
  }

  private static void strings(JsonNode node, Set<String> payloads) {
    if (node.isTextual()) {
      payloads.add(node.asText());
      payloads.add("http://" + node.asText());
      payloads.add("http://" + node.asText() + "/");
    }
    node.forEach(inner -> strings(inner, payloads));
  }

  private static List<InetAddress> samples(String range) {
    int slash = range.indexOf('/');
    try {
      byte[] first = InetAddress.getByName(range.substring(0, slash)).getAddress();
      int free = first.length * 8 - Integer.parseInt(range.substring(slash + 1));
      BigInteger size = BigInteger.ONE.shiftLeft(free);
      BigInteger at = new BigInteger(1, first);
      return List.of(
          address(at, first.length),
          address(at.add(size.shiftRight(1)), first.length),
          address(at.add(size).subtract(BigInteger.ONE), first.length));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no range: " + range, e);
    }
  }

  private static InetAddress address(BigInteger number, int length) throws UnknownHostException {
    byte[] bytes = new byte[length];
    byte[] digits = number.toByteArray();
    int taken = Math.min(digits.length, length);
    System.arraycopy(digits, digits.length - taken, bytes, length - taken, taken);
    return InetAddress.getByAddress(bytes);
  }
}
