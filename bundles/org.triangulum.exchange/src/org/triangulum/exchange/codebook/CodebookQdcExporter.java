// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.triangulum.analysis.Progress;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codebooks;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.WholeFile;
import org.triangulum.exchange.XmlText;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/**
 * All codebooks as a REFI-QDA codebook, valid against its schema, for MAXQDA, NVivo, ATLAS.ti and others. Identifiers
 * of codes are their GUIDs, so that a later export meets the same codes. What the format has no place for is told.
 */
public final class CodebookQdcExporter implements Exporter {
  private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  @Override
  public String id() {
    return CodebookQdc.ID;
  }

  @Override
  public String title() {
    return CodebookQdc.TITLE;
  }

  @Override
  public String pattern() {
    return CodebookQdc.PATTERN;
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    if (study.getCodebooks().stream().allMatch(book -> book.getCodes().isEmpty())) {
      throw new ExchangeException("The codebook " + target + " was not written: the study has no codes, and the format"
          + " asks for at least one");
    }
    List<String> losses = new ArrayList<>();
    WholeFile.write(target, "codebook", out -> {
      try {
        write(study, out, losses);
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
    });
    return losses;
  }

  private static void write(Study study, OutputStream out, List<String> losses) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out,
        StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("CodeBook");
    xml.writeDefaultNamespace(CodebookQdc.NAMESPACE);
    xml.writeAttribute("origin", CodebookQdc.ORIGIN);
    xml.writeStartElement("Codes");
    for (Codebook book : study.getCodebooks()) {
      codes(xml, book, losses);
    }
    xml.writeEndElement();
    xml.writeStartElement("Sets");
    for (Codebook book : study.getCodebooks()) {
      set(xml, book, losses);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  private static void codes(XMLStreamWriter xml, KeyedElement parent, List<String> losses) throws XMLStreamException {
    for (Code code : Codebooks.codes(parent)) {
      xml.writeStartElement("Code");
      xml.writeAttribute("guid", guid(code));
      xml.writeAttribute("name", XmlText.of(CodeNames.name(code)));
      xml.writeAttribute("isCodable", Boolean.toString(code.getKind() != CodeKind.CATEGORY));
      if (COLOR.matcher(orEmpty(code.getColor())).matches()) {
        xml.writeAttribute("color", code.getColor());
      }
      Map<CodeField, String> texts = new EnumMap<>(CodeField.class);
      QdcDescription.split("").keySet().forEach(field -> texts.put(field, TextFiles.unixLines(field.of(code))));
      description(xml, XmlText.of(QdcDescription.join(texts)));
      lost(code, texts, losses);
      codes(xml, code, losses);
      xml.writeEndElement();
    }
  }

  private static void description(XMLStreamWriter xml, String text) throws XMLStreamException {
    if (!text.isEmpty()) {
      xml.writeStartElement("Description");
      xml.writeCharacters(text);
      xml.writeEndElement();
    }
  }

  private static void set(XMLStreamWriter xml, Codebook book, List<String> losses) throws XMLStreamException {
    xml.writeStartElement("Set");
    xml.writeAttribute("guid", guid(book));
    xml.writeAttribute("name", XmlText.of(CodeNames.name(book)));
    description(xml, XmlText.of(TextFiles.unixLines(orEmpty(book.getDescription()))));
    for (Code code : CodebookPlan.below(book)) {
      xml.writeEmptyElement("MemberCode");
      xml.writeAttribute("guid", guid(code));
    }
    xml.writeEndElement();
    if (!orEmpty(book.getKind()).isEmpty()) {
      losses.add("codebook " + CodeNames.name(book) + ": kind " + book.getKind());
    }
  }

  private static void lost(Code code, Map<CodeField, String> texts, List<String> losses) {
    List<String> lost = new ArrayList<>();
    if (code.getKind() == CodeKind.THEME || code.getKind() == CodeKind.CONTEXT) {
      lost.add("kind " + code.getKind().getLiteral());
    }
    if (code.getStatus() != CodeStatus.ACTIVE) {
      lost.add("status " + code.getStatus().getLiteral());
    }
    if (!orEmpty(code.getSource()).isEmpty()) {
      lost.add("source " + code.getSource());
    }
    if (code.getGroup() != null) {
      lost.add("group " + code.getGroup().getKey());
    }
    if (!orEmpty(code.getColor()).isEmpty() && !COLOR.matcher(code.getColor()).matches()) {
      lost.add("colour " + code.getColor());
    }
    if (!QdcDescription.split(QdcDescription.join(texts)).equals(texts)) {
      lost.add("where one of definition, include, exclude and example ends and the next begins");
    }
    if (texts.values().stream().anyMatch(each -> !XmlText.of(each).equals(each))) {
      lost.add("control characters, which XML cannot hold");
    }
    if (!lost.isEmpty()) {
      losses.add(CodebookDifferences.named(code) + ": " + String.join("; ", lost));
    }
  }

  /** The identifier as a GUID. One that is none, as a study folder may give, becomes a name-based one (RFC 4122). */
  private static String guid(KeyedElement element) {
    String id = orEmpty(element.getId());
    return QdcReader.GUID.matcher(id).matches() ? id
        : UUID.nameUUIDFromBytes((id + "\n" + orEmpty(element.getKey())).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
