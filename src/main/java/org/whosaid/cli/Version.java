// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that was written into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"whosaid " + (version == null ? "(built from source)" : version)};
  }
}
