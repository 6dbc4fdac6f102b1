// SPDX-License-Identifier: EPL-2.0
/**
 * Skip rules: one grammar and one evaluator for instruments, data entry and checks of data.
 *
 * <pre>
 * rule      = ( "ask if" | "skip if" ) condition
 * condition = both { "or" both }
 * both      = test { "and" test }
 * test      = "not" test | "(" condition ")" | item check
 * check     = ( "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) value
 *           | "in" "(" value { "," value } ")"
 *           | "includes" value
 *           | "is" [ "not" ] "answered"
 * item      = a letter, then letters, digits, "_", "-" and "."; any key in brackets: [1a]
 * value     = a number, or text in single or double quotes
 * </pre>
 *
 * <p>Keywords are read in any case. {@code and} binds more tightly than {@code or}. {@code includes} is for items with
 * several answers. {@code !=} is true of an answered item with another value.
 *
 * <p>Answers that are missing give no false certainty. A test on an item that does not apply is false, whatever it
 * asks, as no answer could be given; so rules chain. A test on an item that is missing, refused or was not asked is
 * unknown, but {@code is answered} is false. Unknown spreads as in three-valued logic (Kleene 1952): false and unknown
 * is false, true or unknown is true. A rule that ends unknown says neither that the item was due nor that it was not.
 */
package org.triangulum.instruments.rule;
