// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.audit.rules.PrintedNumber.Rounding;

class PrintedNumberTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"92 %|92|true", "72.4%|72.4|true", "M = 3.40|3.40|false", ".58|.58|false",
      "−0.3|-0.3|false", "3,2|3.2|false", "0,125|0.125|false", "1,234|1234|false", "12,345.6|12345.6|false",
      "21 of 29, 72 %|72|true", "93 % (117 of 126)|93|true", "about 71 per cent|71|true", "r_s = .58|.58|false"})
  void figuresAsReportsPrintThem(String printed, BigDecimal number, boolean percent) {
    assertEquals(Optional.of(new PrintedNumber(number, percent, "")), PrintedNumber.read(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "most", "21 of 29", "71 % to 73 %", "(12)"})
  void noSingleNumberIsNone(String printed) {
    assertEquals(Optional.empty(), PrintedNumber.read(printed));
  }

  @ParameterizedTest
  @CsvSource({"72.4,72.41379310344828,HALF_UP", "72,72.41379310344828,HALF_UP", "66,65.51724137931035,HALF_UP",
      "65,65.51724137931035,TRUNCATION", "67,65.51724137931035,NONE", "0.3,0.285,HALF_UP", "0.29,0.285,HALF_UP",
      "0.28,0.285,HALF_EVEN", "0.28,0.2851,TRUNCATION", "12.5,12.5,HALF_UP", "12,12.5,HALF_EVEN", "13,12.5,HALF_UP",
      "-2,-1.5,HALF_UP", "-1,-1.5,TRUNCATION", "p < .001,0.0004,BOUND", "p < .001,0.04,NONE", "> 90 %,93.1,BOUND"})
  void ruleOfRoundingIsNamed(String printed, double computed, Rounding rounding) {
    assertEquals(rounding, PrintedNumber.read(printed).orElseThrow().of(computed));
  }
}
