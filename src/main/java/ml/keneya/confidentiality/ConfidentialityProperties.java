package ml.keneya.confidentiality;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is confidential here and nowhere else.
 *
 * @param veryRestrictedServices organizations and places of care after gender-based violence, such as
 *     {@code Organization/clinique-b,Location/espace-b}: whatever is filed by or for one of them is very restricted
 */
@ConfigurationProperties("keneya.confidentiality")
record ConfidentialityProperties(@DefaultValue Set<String> veryRestrictedServices) {

    ConfidentialityProperties {
        veryRestrictedServices = Set.copyOf(veryRestrictedServices);
    }
}
