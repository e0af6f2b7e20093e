package ml.keneya.malnutrition;

import java.time.LocalDate;

/**
 * The next visit of a treatment, counted from the day on which somebody was seen last.
 *
 * @param due the day on which he is expected
 * @param until the last day on which he is absent; from the next on so many visits were missed that it is a default
 */
public record ExpectedVisit(LocalDate due, LocalDate until) {

    /** By the interval of the unit, and by how many absences are a default there. */
    public static ExpectedVisit after(LocalDate lastSeen, Unit unit, Protocol protocol) {
        int interval = protocol.whole(interval(unit));
        int absences = protocol.whole(defaultAfter(unit));
        return new ExpectedVisit(lastSeen.plusDays(interval), lastSeen.plusDays((long) interval * absences));
    }

    static ProtocolFigure defaultAfter(Unit unit) {
        return switch (unit) {
            case URENI -> ProtocolFigure.DEFAULT_ABSENCES_URENI;
            case URENAS, COMMUNITY -> ProtocolFigure.DEFAULT_ABSENCES_URENAS;
            case URENAM -> ProtocolFigure.DEFAULT_ABSENCES_URENAM;
        };
    }

    static ProtocolFigure interval(Unit unit) {
        return switch (unit) {
            case URENI -> ProtocolFigure.VISIT_INTERVAL_URENI;
            case URENAS, COMMUNITY -> ProtocolFigure.VISIT_INTERVAL_URENAS;
            case URENAM -> ProtocolFigure.VISIT_INTERVAL_URENAM;
        };
    }
}
