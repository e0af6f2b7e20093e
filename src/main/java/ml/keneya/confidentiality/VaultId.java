package ml.keneya.confidentiality;

import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the vault: UUIDs of version 8, which RFC 9562, section 5.8, leaves to whoever uses them. Here all but
 * version and variant is random, 122 bits.
 *
 * <p>Nothing outside the vault has such an id. So the id alone tells where a resource lies, what refers into the vault
 * is known without looking there, and an id of the vault is refused to whoever is not cleared whether it exists or not.
 */
public final class VaultId {

    private static final Pattern SHAPE = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private static final long VERSION = 0xF000L;
    private static final long VERSION_8 = 0x8000L;

    private VaultId() {}

    static String random() {
        UUID random = UUID.randomUUID();
        return new UUID((random.getMostSignificantBits() & ~VERSION) | VERSION_8, random.getLeastSignificantBits())
                .toString();
    }

    /** Whether it is one. */
    public static boolean is(@Nullable IIdType id) {
        return id != null && id.hasIdPart() && SHAPE.matcher(id.getIdPart()).matches();
    }

    /** Whether the address of a resource, or an address with a part like it, names something in the vault. */
    static boolean isIn(IPrimitiveType<?> address) {
        String value = address.getValueAsString();
        return value != null
                && !value.startsWith("urn:")
                && SHAPE.matcher(value).find();
    }
}
