// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.builtin.oauth.OAuthV2AccessErrorHandler;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.slack.SlackListener;

/**
 * Bolt's OAuth flow on our database, with our pages: {@code /slack/install} begins, Slack's own
 * page asks the person, {@code /slack/oauth_redirect} finishes. Bolt's handlers write the codes and
 * states of requests into the log; ours don't.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">Slack's OAuth</a>
 */
public final class InstallFlow implements SlackListener {
  public static final String INSTALL = "/slack/install";
  public static final String REDIRECT = "/slack/oauth_redirect";

  private static final Logger log = LoggerFactory.getLogger(InstallFlow.class);

  /** Bolt writes Slack's own host into the address; another API has another host. */
  private static final String SLACKS_AUTHORIZE = "https://slack.com/oauth/v2/authorize";

  private final OAuthClient client;
  private final Collection<String> scopes;
  private final URI authorize;
  private final KeptInstallations installations;
  private final KeptStates states;
  private final Clock clock;
  private final InstallPages pages = new InstallPages(INSTALL);
  private final Crowd crowd = new Crowd();

  /** Where the flow keeps what it has to remember. */
  public record Books(Installations installations, OAuthStates states) {}

  /**
   * @param scopes what the bot asks for
   * @param apiUrl Slack's Web API; Slack's page for people is on the same host
   */
  public InstallFlow(
      OAuthClient client, Collection<String> scopes, URI apiUrl, Books books, Clock clock) {
    this.client = requireNonNull(client, "client");
    this.scopes = new TreeSet<>(scopes);
    this.authorize = apiUrl.resolve("/oauth/v2/authorize");
    this.installations = new KeptInstallations(books.installations(), clock);
    this.states = new KeptStates(books.states(), new SecureRandom(), clock);
    this.clock = clock;
  }

  @Override
  public void listen(App app) {
    AppConfig config = app.config();
    config.setClientId(client.id());
    config.setClientSecret(client.secret());
    config.setScope(String.join(",", scopes));
    config.setUserScope(null);
    config.setRedirectUri(null);
    config.setOauthInstallPath(INSTALL);
    config.setOauthRedirectUriPath(REDIRECT);
    config.setOAuthInstallPageRenderer(
        address ->
            pages.begin(URI.create(address.replace(SLACKS_AUTHORIZE, authorize.toString()))));
    app.use(this::calmly);
    app.service(states);
    app.service(installations);
    listenForResults(app);
  }

  private void listenForResults(App app) {
    app.oauthPersistenceCallback(kept -> done(kept.getResponse(), kept.getInstaller()));
    app.oauthPersistenceErrorCallback(
        lost -> {
          log.error("the app was added in Slack, but could not be kept", lost.getError());
          pages.failed(lost.getResponse());
        });
    app.oauthCallbackError(
        (request, response) -> declined(request.getPayload().getError(), response));
    app.oauthCallbackStateError(
        (request, response) -> {
          log.info("somebody came back from Slack too late, twice, or in another browser");
          pages.tooOld(response);
          return response;
        });
    app.oauthCallbackAccessError(
        (OAuthV2AccessErrorHandler)
            (request, response, answer) -> {
              log.warn("Slack refused to add the app: oauth.v2.access: {}", answer.getError());
              pages.refused(response);
              return response;
            });
    app.oauthCallbackException(
        (request, response, e) -> {
          log.error("the app was not added", e);
          pages.failed(response);
          return response;
        });
  }

  /** Each beginning writes a row: a crowd at this door must not keep Slack's events waiting. */
  @SuppressWarnings("rawtypes") // Bolt's interface
  private Response calmly(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (request.getRequestType() != RequestType.OAuthStart) {
      return chain.next(request);
    }
    Response answer = new Response();
    if (!crowd.admits(clock.millis())) {
      pages.busy(answer);
      return answer;
    }
    Response begun = chain.next(request);
    if (begun.getStatusCode() >= 500) {
      pages.failed(begun);
    }
    return begun;
  }

  private Response declined(String error, Response response) {
    if ("access_denied".equals(error)) {
      pages.denied(response);
    } else {
      log.warn("Slack sent somebody back with an error");
      pages.refused(response);
    }
    return response;
  }

  private void done(Response response, Installer added) {
    Installation.Account account = KeptInstallations.account(added);
    pages.done(response, account, place(account, added));
  }

  /** Where the person goes on: to the app, or to the choice of an organisation's workspaces. */
  private URI place(Installation.Account account, Installer added) {
    String app = String.valueOf(added.getAppId());
    String ids = app + account.id();
    if (!ids.matches("\\w+")) {
      return authorize.resolve("/");
    }
    @Nullable String organisation = added.getEnterpriseUrl();
    if (account.isOrganisation()) {
      return organisation != null && organisation.startsWith("https://")
          ? URI.create(organisation)
              .resolve("/manage/organization/apps/profile/" + app + "/workspaces/add")
          : authorize.resolve("/");
    }
    return authorize.resolve("/app_redirect?app=" + app + "&team=" + account.id());
  }
}
