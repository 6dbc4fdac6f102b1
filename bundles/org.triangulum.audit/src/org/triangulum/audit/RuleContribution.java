// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.concurrent.Callable;

/**
 * A rule that a plug-in adds.
 *
 * @param kind {@link AuditRule} or {@link ReportRule}
 * @param plugin that brings it, for the list of rules
 * @param name of its class, for the message where it cannot be made
 * @param maker makes it; what it throws is reported as an issue
 */
public record RuleContribution(Class<? extends Rule> kind, String plugin, String name, Callable<?> maker) {}
