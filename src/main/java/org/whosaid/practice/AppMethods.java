// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code auth.revoke} and {@code apps.uninstall}: how an installation ends from the bot's side. */
final class AppMethods {
  private final Grant grant;
  private final Grants grants;
  private final Registration app;

  AppMethods(Grant grant, Grants grants, Registration app) {
    this.grant = grant;
    this.grants = grants;
    this.app = app;
  }

  ObjectNode revoke(ApiCall call) {
    boolean test = call.flag("test");
    if (!test) {
      grants.end(grant, Grants.Ending.REVOKED);
    }
    return Json.object().put("ok", true).put("revoked", !test);
  }

  ObjectNode uninstall(ApiCall call) {
    if (!call.required("client_id").equals(app.clientId())) {
      throw Refusal.of("invalid_client_id");
    }
    if (!call.required("client_secret").equals(app.clientSecret())) {
      throw Refusal.of("bad_client_secret");
    }
    grants.end(grant, Grants.Ending.UNINSTALLED);
    return Json.object().put("ok", true);
  }
}
