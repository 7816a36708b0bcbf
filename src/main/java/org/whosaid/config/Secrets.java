// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What only the environment may hold, under the variables that the constants name. Variables that
 * are unset or blank are absent here; which ones a command needs is the command's affair.
 */
public record Secrets(
    Optional<Secret> botToken,
    Optional<Secret> appToken,
    Optional<Secret> signingSecret,
    Optional<Secret> clientId,
    Optional<Secret> clientSecret,
    Optional<Secret> encryptionKey,
    Optional<Secret> databasePassword) {

  public static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  public static final String APP_TOKEN = "SLACK_APP_TOKEN";
  public static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
  public static final String CLIENT_ID = "SLACK_CLIENT_ID";
  public static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
  public static final String ENCRYPTION_KEY = "WHOSAID_ENCRYPTION_KEY";
  public static final String STORE_PASSWORD = "WHOSAID_STORE_PASSWORD";

  static final List<String> VARIABLES =
      List.of(
          BOT_TOKEN,
          APP_TOKEN,
          SIGNING_SECRET,
          CLIENT_ID,
          CLIENT_SECRET,
          ENCRYPTION_KEY,
          STORE_PASSWORD);

  private static final Set<String> SECRETIVE_WORDS =
      Set.of("token", "tokens", "secret", "secrets", "password", "passwd", "credentials", "key");

  static Secrets from(Map<String, String> environment) {
    return new Secrets(
        in(environment, BOT_TOKEN),
        in(environment, APP_TOKEN),
        in(environment, SIGNING_SECRET),
        in(environment, CLIENT_ID),
        in(environment, CLIENT_SECRET),
        in(environment, ENCRYPTION_KEY),
        in(environment, STORE_PASSWORD));
  }

  /** Whether the key in a file is the name of one of our secrets, or of anything secret. */
  static boolean areMeantBy(String key) {
    return variableFor(key).isPresent()
        || Stream.of(key.toLowerCase(Locale.ROOT).split("[^a-z]", -1))
            .anyMatch(SECRETIVE_WORDS::contains);
  }

  /** Where the secret belongs that somebody wrote under {@code key}. */
  static String advice(String key) {
    return "secrets never stand in a file; set "
        + variableFor(key)
            .map(variable -> "the environment variable " + variable)
            .orElse("an environment variable (" + String.join(", ", VARIABLES) + ")");
  }

  /**
   * The variable that {@code name} stands for: {@code slack.bot-token}, {@code botToken} and {@code
   * WHOSAID_SLACK_BOT_TOKEN} are one name. A lone {@code token} says too little.
   */
  static Optional<String> variableFor(String name) {
    String letters = lettersOf(name);
    return VARIABLES.stream()
        .filter(variable -> letters.length() > "SECRET".length())
        .filter(variable -> lettersOf(variable).endsWith(letters))
        .findFirst();
  }

  private static String lettersOf(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "").replaceFirst("^WHOSAID", "");
  }

  private static Optional<Secret> in(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Secret::new);
  }
}
