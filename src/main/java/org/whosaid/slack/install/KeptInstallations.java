// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.InstallationService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book of installations as Bolt's OAuth flow sees it. Only the bot is kept: who added the app
 * is nobody's concern, and the app asks for no token of theirs.
 */
final class KeptInstallations implements InstallationService {
  private static final Logger log = LoggerFactory.getLogger(KeptInstallations.class);

  private final Installations installations;
  private final Clock clock;

  KeptInstallations(Installations installations, Clock clock) {
    this.installations = requireNonNull(installations, "installations");
    this.clock = requireNonNull(clock, "clock");
  }

  /** The last installation of an account counts; there is no history. */
  @Override
  public boolean isHistoricalDataEnabled() {
    return false;
  }

  @Override
  public void setHistoricalDataEnabled(boolean isHistoricalDataEnabled) {
    if (isHistoricalDataEnabled) {
      throw new UnsupportedOperationException("there is no history of installations");
    }
  }

  /**
   * Keeps the bot.
   *
   * @throws IllegalArgumentException if Slack left out which bot it is, or its token
   */
  @Override
  public void saveInstallerAndBot(Installer added) {
    if (added.getBotAccessToken() == null
        || added.getBotUserId() == null
        || added.getBotId() == null) {
      throw new IllegalArgumentException("Slack did not say which bot was added");
    }
    Installation.Account account = account(added);
    Tokens tokens =
        new Tokens(
            added.getBotAccessToken(),
            Optional.ofNullable(added.getBotRefreshToken()),
            Optional.ofNullable(added.getBotTokenExpiresAt()).map(Instant::ofEpochMilli));
    installations.keep(
        new Installation(
            account,
            new Installation.Bot(
                added.getBotUserId(), added.getBotId(), scopes(added.getBotScope())),
            tokens,
            clock.instant()));
    log.info("the app was added to {} ({})", account.name(), account.id());
  }

  @Override
  public void deleteBot(Bot bot) {
    deleteAll(bot.getEnterpriseId(), bot.getTeamId());
  }

  /** There is nothing to delete: no installer is kept. */
  @Override
  public void deleteInstaller(Installer installer) {}

  @Override
  public @Nullable Bot findBot(@Nullable String enterpriseId, @Nullable String teamId) {
    Optional<Installation> own = Optional.ofNullable(teamId).flatMap(installations::find);
    return own.or(() -> Optional.ofNullable(enterpriseId).flatMap(installations::find))
        .map(KeptInstallations::bot)
        .orElse(null);
  }

  @Override
  public @Nullable Installer findInstaller(
      @Nullable String enterpriseId, @Nullable String teamId, @Nullable String userId) {
    return null;
  }

  /** Forgets the tokens; the rest is erased by {@link EraseDeparted}. */
  @Override
  public void deleteAll(@Nullable String enterpriseId, @Nullable String teamId) {
    Optional.ofNullable(teamId)
        .or(() -> Optional.ofNullable(enterpriseId))
        .ifPresent(installations::remove);
  }

  /** Where the app was added; the name is in Bolt's own class only, not in its interface. */
  static Installation.Account account(Installer added) {
    boolean whole = Boolean.TRUE.equals(added.getIsEnterpriseInstall());
    Optional<String> team = whole ? Optional.empty() : Optional.ofNullable(added.getTeamId());
    Optional<String> organisation = Optional.ofNullable(added.getEnterpriseId());
    String id = team.or(() -> organisation).orElse("");
    @Nullable String name = null;
    if (added instanceof DefaultInstaller details) {
      name = whole ? details.getEnterpriseName() : details.getTeamName();
    }
    return new Installation.Account(team, organisation, name == null ? id : name);
  }

  private static Set<String> scopes(@Nullable String scopes) {
    return scopes == null ? Set.of() : Set.copyOf(List.of(scopes.split("\\s*,\\s*", -1)));
  }

  private static Bot bot(Installation installation) {
    Installation.Account account = installation.account();
    DefaultBot bot = new DefaultBot();
    bot.setEnterpriseId(account.organisation().orElse(null));
    bot.setTeamId(account.team().orElse(null));
    bot.setIsEnterpriseInstall(account.isOrganisation());
    bot.setBotUserId(installation.bot().user());
    bot.setBotId(installation.bot().id());
    bot.setBotScope(String.join(",", installation.bot().scopes()));
    bot.setBotAccessToken(installation.tokens().access());
    bot.setBotRefreshToken(installation.tokens().refresh().orElse(null));
    bot.setBotTokenExpiresAt(
        installation.tokens().expiresAt().map(Instant::toEpochMilli).orElse(null));
    bot.setInstalledAt(installation.installedAt().toEpochMilli());
    return bot;
  }
}
