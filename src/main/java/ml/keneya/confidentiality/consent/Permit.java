package ml.keneya.confidentiality.consent;

import java.util.Set;

/**
 * What a survivor permits: that these facilities treat her, each by these services, for that time.
 *
 * @param recipients the facilities, by number or reference
 * @param services for which services
 * @param span when
 */
record Permit(Set<String> recipients, Set<GbvService> services, Span span) {}
