// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Manifest;

/** The version of this software, as results and audits state it. */
public final class SoftwareVersion {
  private static final String BUNDLE = "org.triangulum.analysis";

  private SoftwareVersion() {
  }

  /** The version of this bundle from its manifest; {@code development} where there is no manifest. */
  public static String current() {
    try {
      for (URL url : Collections.list(SoftwareVersion.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
        try (InputStream stream = url.openStream()) {
          Manifest manifest = new Manifest(stream);
          String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
          if (name != null && name.split(";")[0].equals(BUNDLE)) {
            return "Triangulum " + manifest.getMainAttributes().getValue("Bundle-Version").replace(".qualifier", "");
          }
        }
      }
    } catch (IOException e) {
      return "Triangulum (version not readable: " + e.getMessage() + ")";
    }
    return "Triangulum development";
  }
}
