// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.XmlText;
import org.triangulum.exchange.data.CodebookTable;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;

/**
 * Writes a table as a workbook, row by row: the sheet {@code data} with the values and {@code dictionary} with what
 * they mean. Texts are cells of text, marked as such, which no spreadsheet runs as a formula. The same table gives the
 * same bytes.
 */
public final class XlsxWriter {
  /** The sheet with the values. */
  public static final String DATA = "data";
  /** The sheet with what they mean. */
  public static final String DICTIONARY = "dictionary";

  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;
  private static final int LONGEST = 32_767;
  private static final int STEP = 1 << 14;
  /** 1 January 1980, local: the first time that ZIP knows, whatever the zone. */
  private static final long NO_TIME = new GregorianCalendar(1980, 0, 1).getTimeInMillis();
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private final Writer out;
  private final List<String> losses;
  private boolean cut;

  private XlsxWriter(OutputStream target, List<String> losses) {
    zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    this.losses = losses;
  }

  /**
   * Refuses a table that is larger than a sheet can be.
   *
   * @throws ExchangeException saying how large that is
   */
  public static void check(ReadData data) throws ExchangeException {
    if (data.rows() >= MOST_ROWS || data.values().size() > MOST_COLUMNS) {
      throw new ExchangeException(String.format("A sheet holds %,d rows and %,d columns at most; the dataset has %,d"
          + " and %,d. Choose CSV or SAV", MOST_ROWS - 1, MOST_COLUMNS, data.rows(), data.values().size()));
    }
  }

  /**
   * Writes.
   *
   * @param losses takes what does not stand in the workbook as it stands in the table
   */
  public static void write(ReadData data, OutputStream target, List<String> losses, Progress progress)
      throws IOException {
    XlsxWriter writer = new XlsxWriter(target, losses);
    writer.frame();
    writer.part("xl/worksheets/sheet1.xml");
    writer.values(data, progress);
    writer.part("xl/worksheets/sheet2.xml");
    writer.dictionary(data);
    writer.out.flush();
    writer.zip.finish();
    if (writer.cut) {
      losses.add("Texts are cut off after " + LONGEST + " characters, the longest a cell can hold.");
    }
  }

  private void part(String name) throws IOException {
    out.flush();
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(NO_TIME);
    zip.putNextEntry(entry);
  }

  private void part(String name, String content) throws IOException {
    part(name);
    out.write(XML + content);
  }

  private void frame() throws IOException {
    part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType="
        + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType="
        + "\"application/xml\"/>" + type("workbook", "sheet.main") + type("styles", "styles")
        + type("worksheets/sheet1", "worksheet") + type("worksheets/sheet2", "worksheet") + "</Types>");
    part("_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
        + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + DATA
        + "\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"" + DICTIONARY + "\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"
        + "</workbook>");
    part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
        + relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "worksheet", "worksheets/sheet2.xml")
        + relation(3, "styles", "styles.xml") + "</Relationships>");
    part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val="
        + "\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\">"
        + "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\">"
        + "<xf xfId=\"0\"/><xf xfId=\"0\" numFmtId=\"49\" applyNumberFormat=\"1\" quotePrefix=\"1\"/>"
        + "<xf xfId=\"0\" fontId=\"1\" applyFont=\"1\" numFmtId=\"49\" quotePrefix=\"1\"/></cellXfs></styleSheet>");
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + SHEET + kind + "+xml\"/>";
  }

  private static String relation(int number, String type, String target) {
    return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
  }

  private void open() throws IOException {
    out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
        + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
  }

  private void header(List<String> names) throws IOException {
    out.write("<row r=\"1\">");
    for (int i = 0; i < names.size(); i++) {
      text(i, 1, names.get(i), 2);
    }
    out.write("</row>");
  }

  private void values(ReadData data, Progress progress) throws IOException {
    open();
    header(data.schema().names());
    for (int row = 0; row < data.rows(); row++) {
      if (row % STEP == 0) {
        DataImport.step(progress, "row " + (row + 1), (double) row / data.rows());
      }
      out.write("<row r=\"" + (row + 2) + "\">");
      boolean blank = true;
      for (int i = 0; i < data.values().size(); i++) {
        ColumnValues values = data.values().get(i);
        if (values.missing(row) == MissingKind.NONE) {
          blank = false;
          if (values.type() == ColumnType.TEXT) {
            text(i, row + 2, values.text(row), 1);
          } else {
            out.write("<c r=\"" + XlsxCells.column(i) + (row + 2) + "\"><v>" + values.text(row) + "</v></c>");
          }
        }
      }
      if (blank) {
        // A row without any cell would be none.
        text(0, row + 2, "", 1);
      }
      out.write("</row>");
    }
    out.write("</sheetData></worksheet>");
  }

  private void dictionary(ReadData data) throws IOException {
    open();
    header(CodebookTable.HEADER);
    int line = 2;
    for (List<String> row : CodebookTable.rows(data.schema())) {
      out.write("<row r=\"" + line + "\">");
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          text(i, line, row.get(i), 1);
        }
      }
      out.write("</row>");
      line++;
    }
    out.write("</sheetData></worksheet>");
  }

  private void text(int column, int row, String text, int style) throws IOException {
    String held = text;
    if (text.length() > LONGEST) {
      held = text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
      cut = true;
    }
    out.write("<c r=\"" + XlsxCells.column(column) + row + "\" s=\"" + style
        + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    out.write(XmlText.of(held).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;"));
    out.write("</t></is></c>");
  }
}
