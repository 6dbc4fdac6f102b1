// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.triangulum.exchange.TextFiles.BadText;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML of files that nobody has to trust: no document type, no entities of its own, nothing from elsewhere. */
final class SafeXml {
  private SafeXml() {
  }

  /**
   * Parses a part of an archive.
   *
   * @throws BadText naming the part, the line in it and the cause
   */
  static Document parse(String part, byte[] bytes) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXParseException e) {
      throw new BadText(0, "part " + part + ", line " + e.getLineNumber() + ": " + e.getMessage());
    } catch (SAXException | ParserConfigurationException e) {
      throw new BadText(0, "part " + part + ": " + e.getMessage());
    }
  }
}
