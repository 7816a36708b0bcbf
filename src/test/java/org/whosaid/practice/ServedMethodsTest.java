// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every method of Slack's Web API that the bot's sources name is served by the practice newsroom,
 * so that no conversation calls one unchecked; and the manifest asks for the scope of each.
 */
class ServedMethodsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "whosaid");

  /** Calls go through one place, which is told the method's name. */
  private static final Pattern NAMED =
      Pattern.compile("\\.make(?:\\(|In\\([^,]+,)\\s*(\"[a-zA-Z0-9.]+\"|\\w+),");

  /** The SDK's method for it, wherever it is called. */
  private static final Pattern OF_THE_SDK = Pattern.compile("\\bmethods\\s*\\.([a-z]\\w+)\\(");

  /**
   * Called as the app and not with a bot's token: Socket Mode and OAuth have tests of their own.
   */
  private static final Set<String> OF_THE_APP = Set.of("apps.connections.open", OAuth.ACCESS);

  /** One call of the SDK's that is several of Slack's. */
  private static final Map<String, Set<String>> SEVERAL =
      Map.of(
          "filesUploadV2",
          Set.of("files.getUploadURLExternal", "files.completeUploadExternal", "files.info"));

  @Test
  void everyMethodThatTheBotCallsIsServed() throws IOException {
    Map<String, String> answers = answers(Credentials.USUAL_SCOPES);

    assertThat(answers).hasSizeGreaterThan(8).containsKeys("chat.postMessage", "views.open");
    assertThat(answers).doesNotContainValue("unknown_method");
  }

  @Test
  void eachCallIsOfTheMethodThatItNames() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String method : named()) {
      named.add(inCamelCase(method));
    }

    Set<String> called = found(OF_THE_SDK);
    called.removeAll(SEVERAL.keySet());
    assertThat(called).isEqualTo(named);
  }

  @Test
  void noMethodLacksItsScopeWithTheFullManifest() throws IOException {
    Map<String, String> answers = answers(manifest());

    assertThat(answers).doesNotContainValue("missing_scope");
  }

  @Test
  void aMethodThatIsNotServedAndAScopeThatIsNotAskedForAreFound() throws IOException {
    assertThat(answer("chat.whisper", Credentials.USUAL_SCOPES)).isEqualTo("unknown_method");
    assertThat(answer("chat.update", Set.of("commands"))).isEqualTo("missing_scope");
    assertThat(answer("conversations.replies", Set.of("commands"))).isEqualTo("missing_scope");
  }

  /** What is answered to each method, called about a public channel. */
  private static Map<String, String> answers(Set<String> scopes) throws IOException {
    Map<String, String> answers = new TreeMap<>();
    for (String method : called()) {
      answers.put(method, answer(method, scopes));
    }
    return answers;
  }

  private static String answer(String method, Set<String> scopes) throws IOException {
    Credentials credentials = new Credentials("xoxb-1", "secret", scopes);
    try (PracticeNewsroom newsroom =
        PracticeNewsroom.start(Setup.usual().withPort(0).withCredentials(credentials))) {
      ApiCall call = new ApiCall(method, Json.object().put("channel", Workspace.NEWSDESK.id()));
      return newsroom.api().result(call).path("error").asText("ok");
    }
  }

  private static Set<String> called() throws IOException {
    Set<String> called = named();
    called.removeAll(OF_THE_APP);
    for (String call : found(OF_THE_SDK)) {
      called.addAll(SEVERAL.getOrDefault(call, Set.of()));
    }
    return called;
  }

  /** The names that the bot gives to its calls. */
  private static Set<String> named() throws IOException {
    return found(NAMED);
  }

  /** What the pattern's group is in the sources; a constant counts as its value. */
  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(ServedMethodsTest::isTheBots).toList()) {
        String source = Files.readString(file);
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
          String word = matcher.group(1);
          found.add(word.startsWith("\"") ? word.replace("\"", "") : constant(source, word));
        }
      }
    }
    return found;
  }

  private static boolean isTheBots(Path file) {
    return file.toString().endsWith(".java") && !file.startsWith(SOURCES.resolve("practice"));
  }

  private static String constant(String source, String name) {
    Matcher value = Pattern.compile("\\b" + name + "\\s*=\\s*\"([a-zA-Z0-9.]+)\"").matcher(source);
    return value.find() ? value.group(1) : name;
  }

  private static String inCamelCase(String method) {
    StringBuilder name = new StringBuilder();
    for (String part : method.split("\\.", -1)) {
      String first = part.substring(0, 1);
      name.append(name.length() == 0 ? first : first.toUpperCase(Locale.ROOT));
      name.append(part.substring(1));
    }
    return name.toString();
  }

  private static Set<String> manifest() throws IOException {
    Set<String> scopes = new HashSet<>();
    JsonNode manifest =
        new YAMLMapper().readTree(Path.of("config", "slack-app-manifest.yml").toFile());
    manifest.at("/oauth_config/scopes/bot").forEach(scope -> scopes.add(scope.asText()));
    return scopes;
  }
}
