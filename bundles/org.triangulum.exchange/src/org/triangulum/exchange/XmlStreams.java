// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of files that nobody has to trust, read as a stream: no document type is read, nothing is fetched. */
public final class XmlStreams {
  private XmlStreams() {}

  /** The elements of a file, texts whole. A document type is an event, which the reader refuses. */
  public static XMLStreamReader of(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }

  /** The line of a mistake; 0 where it is not known. */
  public static int line(XMLStreamException e) {
    return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
  }

  /** What is wrong, without the place, in one line. */
  public static String cause(XMLStreamException e) {
    return String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "").replaceAll("\\s+", " ").strip();
  }
}
