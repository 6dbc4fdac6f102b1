// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

/** How grave an audit issue is, gravest first. */
public enum Severity { ERROR, WARNING, INFO }
