// SPDX-License-Identifier: EPL-2.0
/** Study elements as JSON, driven by the metamodel: nothing to extend when the model grows. */
package org.triangulum.store.json;
