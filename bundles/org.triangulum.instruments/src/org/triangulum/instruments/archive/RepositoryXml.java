// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.triangulum.instruments.definition.Definition;

/** The two indexes of a p2 repository: what can be installed, and the archives it comes in. */
final class RepositoryXml {
  private final Definition definition;
  private final ArchiveNames names;

  RepositoryXml(Definition definition, ArchiveNames names) {
    this.definition = definition;
    this.names = names;
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().filter(c -> c >= ' ' || c == '\n').forEach(c -> {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&apos;");
        default -> safe.appendCodePoint(c);
      }
    });
    return safe.toString();
  }

  String content(String manifest) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <?metadataRepository version="1.1.0"?>
        <repository name="%1$s"
            type="org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository" version="1">
          <units size="4">
            <unit id="%2$s" version="%4$s">
              <update id="%2$s" range="[0.0.0,%4$s)" severity="0"/>
              <properties size="1"><property name="org.eclipse.equinox.p2.name" value="%1$s"/></properties>
              <provides size="3">
                <provided namespace="org.eclipse.equinox.p2.iu" name="%2$s" version="%4$s"/>
                <provided namespace="osgi.bundle" name="%2$s" version="%4$s"/>
                <provided namespace="org.eclipse.equinox.p2.eclipse.type" name="bundle" version="1.0.0"/>
              </provides>
              <requires size="1">
                  <required namespace="osgi.bundle" name="org.triangulum.instruments" range="0.0.0"/></requires>
              <artifacts size="1"><artifact classifier="osgi.bundle" id="%2$s" version="%4$s"/></artifacts>
              <touchpoint id="org.eclipse.equinox.p2.osgi" version="1.0.0"/>
              <touchpointData size="1"><instructions size="1"><instruction key="manifest">%5$s</instruction>
                  </instructions></touchpointData>
            </unit>
            <unit id="%3$s.feature.jar" version="%4$s">
              <properties size="1"><property name="org.eclipse.equinox.p2.name" value="%1$s"/></properties>
              <provides size="3">
                <provided namespace="org.eclipse.equinox.p2.iu" name="%3$s.feature.jar" version="%4$s"/>
                <provided namespace="org.eclipse.equinox.p2.eclipse.type" name="feature" version="1.0.0"/>
                <provided namespace="org.eclipse.update.feature" name="%3$s" version="%4$s"/>
              </provides>
              <filter>(org.eclipse.update.install.features=true)</filter>
              <artifacts size="1"><artifact classifier="org.eclipse.update.feature" id="%3$s" version="%4$s"/>
                  </artifacts>
              <touchpoint id="org.eclipse.equinox.p2.osgi" version="1.0.0"/>
              <touchpointData size="1"><instructions size="1"><instruction key="zipped">true</instruction>
                  </instructions></touchpointData>
            </unit>
            <unit id="%3$s.feature.group" version="%4$s" singleton="false">
              <update id="%3$s.feature.group" range="[0.0.0,%4$s)" severity="0"/>
              <properties size="3">
                <property name="org.eclipse.equinox.p2.name" value="%1$s"/>
                <property name="org.eclipse.equinox.p2.description" value="%6$s"/>
                <property name="org.eclipse.equinox.p2.type.group" value="true"/>
              </properties>
              <provides size="1">
                  <provided namespace="org.eclipse.equinox.p2.iu" name="%3$s.feature.group" version="%4$s"/></provides>
              <requires size="2">
                <required namespace="org.eclipse.equinox.p2.iu" name="%2$s" range="[%4$s,%4$s]"/>
                <required namespace="org.eclipse.equinox.p2.iu" name="%3$s.feature.jar" range="[%4$s,%4$s]">
                  <filter>(org.eclipse.update.install.features=true)</filter>
                </required>
              </requires>
              <touchpoint id="null" version="0.0.0"/>
              <licenses size="1"><license uri="" url="">%7$s</license></licenses>
            </unit>
            <unit id="org.triangulum.instruments.category" version="1.0.0">
              <properties size="2">
                <property name="org.eclipse.equinox.p2.name" value="Triangulum instruments"/>
                <property name="org.eclipse.equinox.p2.type.category" value="true"/>
              </properties>
              <provides size="1">
                  <provided namespace="org.eclipse.equinox.p2.iu" name="org.triangulum.instruments.category"
                    version="1.0.0"/>
              </provides>
              <requires size="1">
                  <required namespace="org.eclipse.equinox.p2.iu" name="%3$s.feature.group" range="[%4$s,%4$s]"/>
              </requires>
              <touchpoint id="null" version="0.0.0"/>
            </unit>
          </units>
        </repository>
        """.formatted(escaped(definition.title()), names.bundle(), names.feature(), names.version(), escaped(manifest),
        escaped(definition.description()), escaped(definition.licence()));
  }

  String artifacts(byte[] bundle, byte[] feature) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <?artifactRepository version="1.1.0"?>
        <repository name="%1$s" type="org.eclipse.equinox.p2.artifact.repository.simpleRepository" version="1">
          <mappings size="2">
            <rule filter="(&amp; (classifier=osgi.bundle))" output="${repoUrl}/plugins/${id}_${version}.jar"/>
            <rule filter="(&amp; (classifier=org.eclipse.update.feature))"
                output="${repoUrl}/features/${id}_${version}.jar"/>
          </mappings>
          <artifacts size="2">
            <artifact classifier="osgi.bundle" id="%2$s" version="%4$s">
              <properties size="2">
                <property name="download.size" value="%5$d"/>
                <property name="download.checksum.sha-256" value="%7$s"/>
              </properties>
            </artifact>
            <artifact classifier="org.eclipse.update.feature" id="%3$s" version="%4$s">
              <properties size="3">
                <property name="download.size" value="%6$d"/>
                <property name="download.checksum.sha-256" value="%8$s"/>
                <property name="download.contentType" value="application/zip"/>
              </properties>
            </artifact>
          </artifacts>
        </repository>
        """.formatted(escaped(definition.title()), names.bundle(), names.feature(), names.version(), bundle.length,
        feature.length, digest(bundle), digest(feature));
  }

  private static String digest(byte[] archive) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
