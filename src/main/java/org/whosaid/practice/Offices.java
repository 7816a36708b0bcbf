// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.sun.net.httpserver.HttpHandler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;

/** The workspaces that the newsroom's Slack has, and what serves each of them. */
final class Offices {
  private final Clock clock;
  private final Grants grants;
  private final Courier courier;
  private final Triggers triggers;
  private final Envelopes envelopes;
  private final List<Office> open = new ArrayList<>();

  Offices(Clock clock, Grants grants, Courier courier) {
    this.clock = clock;
    this.grants = grants;
    this.courier = courier;
    triggers = new Triggers(clock);
    envelopes =
        new Envelopes(
            clock,
            grants,
            parcel -> {
              var unused = courier.send(parcel);
            });
  }

  /**
   * Opens a workspace; the app is not installed in it yet.
   *
   * @param address where this Slack is, such as {@code http://127.0.0.1:3000}
   * @param serve takes the paths that belong to the workspace
   */
  Office open(Workspace workspace, String address, BiConsumer<String, HttpHandler> serve) {
    Views views = new Views(workspace, triggers);
    ResponseUrls responseUrls = new ResponseUrls(workspace, clock);
    responseUrls.under(address);
    Interactions interactions =
        new Interactions(
            workspace, new Payloads(workspace, triggers, grants), views, responseUrls, courier);
    workspace.files().under(address);
    workspace.onChange(new EventFeed(workspace, views, envelopes));
    FileServer files = new FileServer(workspace, grants);
    serve.accept(files.downloads(), files::download);
    serve.accept(files.uploads(), files::upload);
    serve.accept(responseUrls.path(), responseUrls.handler());
    Office office = new Office(workspace, views, responseUrls, interactions);
    synchronized (this) {
      open.add(office);
    }
    return office;
  }

  synchronized Office of(Workspace workspace) {
    return open.stream()
        .filter(office -> office.workspace() == workspace)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no workspace " + workspace.team().id()));
  }

  synchronized List<Workspace> workspaces() {
    return open.stream().map(Office::workspace).toList();
  }
}
