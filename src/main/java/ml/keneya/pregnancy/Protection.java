package ml.keneya.pregnancy;

import java.util.List;
import java.util.Optional;

/**
 * What was given to protect mother and child.
 *
 * @param iptp doses of IPTp-SP that were taken in this pregnancy
 * @param iptpNotGiven those that were not, each with its reason in its record
 * @param cotrimoxazole the records by which she takes it
 * @param tetanus doses of Td of her whole life, each with the number that it carries, or 0
 * @param fullyImmunized the last word on tetanus in this pregnancy, if it is that she is protected
 */
public record Protection(
        List<Noted<Integer>> iptp,
        List<Noted<Integer>> iptpNotGiven,
        List<String> cotrimoxazole,
        List<Noted<Integer>> tetanus,
        Optional<String> fullyImmunized) {

    public Protection {
        iptp = List.copyOf(iptp);
        iptpNotGiven = List.copyOf(iptpNotGiven);
        cotrimoxazole = List.copyOf(cotrimoxazole);
        tetanus = List.copyOf(tetanus);
    }
}
