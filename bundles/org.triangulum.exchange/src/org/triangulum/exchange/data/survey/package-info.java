// SPDX-License-Identifier: EPL-2.0
/** Exports of survey programs: REDCap, Qualtrics, LimeSurvey. */
package org.triangulum.exchange.data.survey;
