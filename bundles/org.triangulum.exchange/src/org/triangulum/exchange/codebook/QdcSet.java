// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.triangulum.exchange.TextFiles;

/**
 * A set of a REFI-QDA file.
 *
 * @param guid its identifier; empty where it has no valid one
 * @param name its name
 * @param description what it is for; empty where nothing is said
 * @param members identifiers of the codes in it
 */
record QdcSet(String guid, String name, String description, Set<String> members) {

  /** Reads a set, up to its end. Codebooks name members by {@code guid}, projects by {@code targetGUID}. */
  static QdcSet read(XMLStreamReader xml) throws XMLStreamException {
    String guid = QdcReader.guid(QdcReader.attribute(xml, "guid"));
    String name = QdcReader.attribute(xml, "name").strip();
    String description = "";
    Set<String> members = new LinkedHashSet<>();
    for (int depth = 1; depth > 0;) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && QdcReader.named(xml, "description")) {
        description = TextFiles.unixLines(xml.getElementText());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (QdcReader.named(xml, "membercode")) {
          members.add(QdcReader.guid(QdcReader.attribute(xml, "guid") + QdcReader.attribute(xml, "targetGUID")));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return new QdcSet(guid, name, description, members);
  }
}
