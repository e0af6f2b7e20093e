package ml.keneya.pregnancy.fhir;

import ml.keneya.pregnancy.AntenatalSchedule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pregnancies are followed here.
 *
 * @param expectedBy by whose contacts women are in the lists of a day: {@code who}, its eight, or {@code national}, CPN
 *     1 to 4
 */
@ConfigurationProperties("keneya.pregnancy")
public record PregnancyProperties(@DefaultValue("who") AntenatalSchedule expectedBy) {}
