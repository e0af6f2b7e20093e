package ml.keneya.hostile;

import java.util.Random;
import ml.keneya.support.FhirClient;
import ml.keneya.support.TestServer;

/** Who sends what is hostile: mostly somebody who may do much. */
enum HostileCaller {
    EXCHANGE,
    /** Of a facility, and in the vault a drop-box. */
    CLINICIAN,
    CLEARED,
    DROP_BOX,
    ADMINISTRATOR,
    STRANGER;

    private static final String CLEARANCE = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    /** Among those who ask for records. */
    static HostileCaller any(Random random) {
        int die = random.nextInt(20);
        if (die < 11) {
            return EXCHANGE;
        }
        return die < 14 ? CLINICIAN : die < 17 ? CLEARED : die < 19 ? DROP_BOX : STRANGER;
    }

    /** What it shows the server, just issued; empty for nothing. */
    String newToken(TestServer server) {
        return switch (this) {
            case EXCHANGE -> newToken(server, server.ehr());
            case CLINICIAN ->
                newToken(
                        server,
                        server.clientFor(
                                "system/*.cruds system/*.c" + CLEARANCE,
                                ",\"role\":\"clinician\",\"facility\":\"cscom-hostile\""));
            case CLEARED -> newToken(server, server.clearedEhr());
            case DROP_BOX -> newToken(server, server.clientFor("system/*.c" + CLEARANCE));
            case ADMINISTRATOR -> server.administratorOfNow().token();
            case STRANGER -> "";
        };
    }

    private static String newToken(TestServer server, FhirClient client) {
        return server.renewed(client).token();
    }
}
