// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.fetch.HostPort;

/**
 * What the value of a key may be: in words for a person, as a reading of text, and as the test that
 * every value passes, read or made in code. Several values stand in a list, or in one text with
 * commas between.
 */
record Allowed<T>(
    String inWords, boolean several, Function<String, Optional<T>> reading, Predicate<T> test) {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern TIME = Pattern.compile("(\\d{1,9}) ?(ms|s|m)");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f.]*(?::[0-9A-Fa-f.]*){2,7}");
  private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql://[^/@\\s]+/\\S+");
  private static final Pattern SQLITE = Pattern.compile("jdbc:sqlite:\\S.*");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]*");

  private Allowed(String inWords, Function<String, Optional<T>> reading, Predicate<T> test) {
    this(inWords, false, reading, test);
  }

  Optional<T> read(String text) {
    return reading.apply(text.strip()).filter(test);
  }

  static Allowed<Integer> wholeNumber(int least, int most) {
    return new Allowed<>(
        "a whole number from " + least + " to " + most,
        text ->
            WHOLE_NUMBER.matcher(text).matches()
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty(),
        number -> least <= number && number <= most);
  }

  static Allowed<ByteSize> size(String least, String most) {
    ByteSize low = ByteSize.read(least).orElseThrow();
    ByteSize high = ByteSize.read(most).orElseThrow();
    return new Allowed<>(
        "a size from %s to %s, such as 5000000, 500 kB or 5MB".formatted(least, most),
        ByteSize::read,
        size -> low.compareTo(size) <= 0 && size.compareTo(high) <= 0);
  }

  static Allowed<Duration> time(String least, String most) {
    Duration low = readTime(least).orElseThrow();
    Duration high = readTime(most).orElseThrow();
    return new Allowed<>(
        "a time from %s to %s, such as 1500ms, 15s, 1m or PT15S".formatted(least, most),
        Allowed::readTime,
        time -> low.compareTo(time) <= 0 && time.compareTo(high) <= 0);
  }

  /** The address below which Slack's methods lie; a missing slash at the end is added. */
  static Allowed<URI> apiAddress() {
    return new Allowed<>(
        "an http or https address without user, query or fragment",
        Allowed::readApiAddress,
        address -> isApiAddress(address) && address.getPath().endsWith("/"));
  }

  static Allowed<String> databaseAddress() {
    return new Allowed<>(
        "jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE, without a password ("
            + Secrets.STORE_PASSWORD
            + " is its place)",
        Optional::of,
        text ->
            (SQLITE.matcher(text).matches() || POSTGRESQL.matcher(text).matches())
                && !text.toLowerCase(Locale.ROOT).contains("password="));
  }

  static Allowed<String> host() {
    return new Allowed<>(
        "a host name or an IP address", Optional::of, text -> HOST.matcher(text).matches());
  }

  static Allowed<String> printable(int least, int most) {
    return new Allowed<>(
        "%d to %d letters, digits and signs of ASCII".formatted(least, most),
        Optional::of,
        text ->
            least <= text.length() && text.length() <= most && PRINTABLE.matcher(text).matches());
  }

  static Allowed<List<HostPort>> hostPorts() {
    return new Allowed<>("a list of host:port", true, Allowed::readHostPorts, hosts -> true);
  }

  /** One of the names of an enum, in small letters. */
  static <E extends Enum<E>> Allowed<E> oneOf(Class<E> values) {
    Map<String, E> names = new LinkedHashMap<>();
    for (E value : EnumSet.allOf(values)) {
      names.put(value.name().toLowerCase(Locale.ROOT), value);
    }
    return new Allowed<>(
        "one of " + String.join(", ", names.keySet()),
        text -> Optional.ofNullable(names.get(text)),
        value -> true);
  }

  /** Where a collector takes traces; empty for nowhere. */
  static Allowed<String> collectorAddress() {
    return new Allowed<>(
        "an http or https address such as http://localhost:4318/v1/traces, or nothing",
        Optional::of,
        text -> text.isEmpty() || isCollectorAddress(text));
  }

  private static boolean isCollectorAddress(String text) {
    try {
      return isApiAddress(new URI(text));
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static Optional<Duration> readTime(String text) {
    Matcher written = TIME.matcher(text);
    if (written.matches()) {
      long number = Long.parseLong(written.group(1));
      return Optional.of(
          switch (written.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
          });
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException notIso) {
      return Optional.empty();
    }
  }

  private static Optional<URI> readApiAddress(String text) {
    try {
      URI address = new URI(text.endsWith("/") ? text : text + "/");
      return Optional.of(address).filter(Allowed::isApiAddress);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isApiAddress(URI address) {
    return ("https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme()))
        && address.getHost() != null
        && address.getUserInfo() == null
        && address.getQuery() == null
        && address.getFragment() == null;
  }

  private static Optional<List<HostPort>> readHostPorts(String text) {
    List<HostPort> hosts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        try {
          hosts.add(HostPort.parse(part.strip()));
        } catch (IllegalArgumentException notOne) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(List.copyOf(hosts));
  }
}
