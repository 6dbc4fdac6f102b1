// SPDX-License-Identifier: EPL-2.0
/**
 * Transcripts and other texts into a study: files are read without touching any study, a person corrects what was
 * found, and all of it enters in one transaction.
 *
 * <p>The way of a file: {@link org.triangulum.exchange.document.DocumentIntake} reads it to a
 * {@link org.triangulum.exchange.document.ReadDocument}; {@link org.triangulum.exchange.document.DocumentChoices} says
 * what becomes of it; {@link org.triangulum.exchange.document.StagedDocuments} checks and applies.
 */
package org.triangulum.exchange.document;
