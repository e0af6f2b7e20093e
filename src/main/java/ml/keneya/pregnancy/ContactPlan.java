package ml.keneya.pregnancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Figures;
import ml.keneya.pregnancy.DueContact.State;
import ml.keneya.pregnancy.Slot.Schedule;
import ml.keneya.server.Days;

/**
 * Which contacts are due, overdue or missed on a day.
 *
 * <p>Where the pregnancy is not dated to the day, all is worked out for the oldest and the youngest that it may be, and
 * what is the same of both is said.
 */
public final class ContactPlan {

    private final ContactSchedules schedules;
    private final Figures<PregnancyFigure> figures;

    public ContactPlan(ContactSchedules schedules, Figures<PregnancyFigure> figures) {
        this.schedules = schedules;
        this.figures = figures;
    }

    /** Into which of WHO's slots a day falls, where that is sure. */
    public Optional<Slot> slot(Dating dating, LocalDate day) {
        Optional<Slot> oldest = slotAt(Schedule.WHO, dating.mostOn(day));
        return oldest.equals(slotAt(Schedule.WHO, dating.leastOn(day))) ? oldest : Optional.empty();
    }

    /** Into which slot after the end of a pregnancy a day falls. */
    public Optional<Slot> slotAfter(LocalDate end, LocalDate day) {
        return slotAt(Schedule.POSTNATAL, between(end, day));
    }

    /** WHO's contacts that were not made. */
    public List<DueContact> byWho(Dating dating, List<Contact> made, LocalDate day) {
        return sure(
                byWho(dating.began().first(), made, day), byWho(dating.began().last(), made, day));
    }

    /** The national contacts that were not made: the n-th contact is CPN n, whenever it was. */
    public List<DueContact> national(Dating dating, List<Contact> made, LocalDate day) {
        return sure(
                national(dating.began().first(), made, day),
                national(dating.began().last(), made, day));
    }

    /** The contacts after the end of a pregnancy that were not made. */
    public List<DueContact> postnatal(LocalDate end, List<LocalDate> made, LocalDate day) {
        return schedules.of(Schedule.POSTNATAL).stream()
                .filter(slot -> made.stream().noneMatch(contact -> slot.holds(between(end, contact))))
                .map(slot -> due(slot, end, end.plusDays(slot.due()), end.plusDays(slot.from()), day))
                .toList();
    }

    /**
     * The contact that comes next, however long ago it was due.
     *
     * <p>Where the national schedule has none to come, because all were made or there is no time left for another, it
     * is WHO's: who is at term is not left alone until she gives birth.
     *
     * @param schedule of whose contacts
     * @param seen the day on which she was seen last; what could only be made before is left out
     */
    public Optional<DueContact> next(AntenatalSchedule schedule, Dating dating, List<Contact> made, LocalDate seen) {
        return switch (schedule) {
            case WHO -> first(byWho(dating, made, seen));
            case NATIONAL -> first(national(dating, made, seen)).or(() -> first(byWho(dating, made, seen)));
        };
    }

    /**
     * The one after the end of a pregnancy for which she is expected on a day: of those that were not made the last
     * that has begun, however long ago it was due, else the first to come.
     *
     * @param seen the day on which she was seen last; what could only be made before is left out
     */
    public Optional<DueContact> nextAfter(LocalDate end, List<LocalDate> made, LocalDate seen, LocalDate day) {
        List<DueContact> open = notMissed(postnatal(end, made, seen));
        return open.stream()
                .filter(each -> !each.earliest().isAfter(day))
                .reduce((one, later) -> later)
                .or(() -> open.stream().findFirst());
    }

    /** The next day on which one of those begins. */
    public Optional<LocalDate> beginsAfter(LocalDate end, LocalDate day) {
        return schedules.of(Schedule.POSTNATAL).stream()
                .map(slot -> end.plusDays(slot.from()))
                .filter(day::isBefore)
                .min(Comparator.naturalOrder());
    }

    private static Optional<DueContact> first(List<DueContact> open) {
        return notMissed(open).stream().findFirst();
    }

    private static List<DueContact> notMissed(List<DueContact> contacts) {
        return contacts.stream().filter(each -> each.state() != State.MISSED).toList();
    }

    /** So many days after it is due a contact is overdue. */
    public int overdueAfter() {
        return whole(PregnancyFigure.OVERDUE_DAYS);
    }

    /** The last day of the weeks after the end of a pregnancy. */
    public LocalDate lastAfter(LocalDate end) {
        return schedules.of(Schedule.POSTNATAL).stream()
                .map(slot -> end.plusDays(slot.to()))
                .max(Comparator.naturalOrder())
                .orElse(end);
    }

    private List<DueContact> byWho(LocalDate began, List<Contact> made, LocalDate day) {
        Optional<Contact> last = made.stream().max(Comparator.comparing(Contact::day));
        int lastAge = last.map(contact -> between(began, contact.day())).orElse(-1);
        List<DueContact> open = new ArrayList<>();
        boolean isNext = true;
        for (Slot slot : schedules.of(Schedule.WHO)) {
            if (made.stream().noneMatch(contact -> slot.holds(between(began, contact.day())))) {
                LocalDate due = began.plusDays(slot.due());
                if (slot.from() > lastAge && isNext) {
                    due = last.map(contact -> next(contact, slot, began)).orElse(due);
                    isNext = false;
                }
                open.add(due(slot, began, due, due, day));
            }
        }
        return open;
    }

    /**
     * By the interval that WHO has for the age at the last contact, on a day that counts for the next slot; after a
     * late first contact in that slot's own week, so that none is left out.
     */
    private LocalDate next(Contact last, Slot slot, LocalDate began) {
        int age = between(began, last.day());
        if (last.rank() == 1 && age >= whole(PregnancyFigure.LATE_START_DAYS)) {
            LocalDate soonest = last.day().plusDays(whole(PregnancyFigure.LEAST_GAP_DAYS));
            LocalDate week = began.plusDays(slot.due());
            return slot.within(soonest.isAfter(week) ? soonest : week, began);
        }
        int interval = schedules.of(Schedule.WHO).stream()
                .filter(each -> each.due() <= age)
                .reduce((one, other) -> other)
                .orElseGet(() -> schedules.of(Schedule.WHO).get(0))
                .next();
        return slot.within(last.day().plusDays(interval), began);
    }

    private List<DueContact> national(LocalDate began, List<Contact> made, LocalDate day) {
        Optional<Contact> last = made.stream().max(Comparator.comparing(Contact::day));
        int rank = last.map(Contact::rank).orElse(0);
        Optional<LocalDate> before = last.map(Contact::day);
        List<DueContact> open = new ArrayList<>();
        for (Slot slot : schedules.of(Schedule.NATIONAL)) {
            if (slot.number() > rank) {
                LocalDate own = began.plusDays(slot.due());
                LocalDate due = before.map(one -> one.plusDays(slot.next()))
                        .filter(own::isBefore)
                        .orElse(own);
                // From 41 weeks on there are no contacts.
                open.add(
                        between(began, due) >= whole(PregnancyFigure.REFER_DAYS)
                                ? due(slot, began, own, own, day).missed()
                                : due(slot, began, due, due, day));
                before = Optional.of(due.isBefore(day) ? day : due);
            }
        }
        return open;
    }

    private DueContact due(Slot slot, LocalDate began, LocalDate due, LocalDate from, LocalDate day) {
        LocalDate last = began.plusDays(slot.to());
        LocalDate late = due.plusDays(overdueAfter());
        // After the last day it is missed.
        LocalDate overdue = late.isAfter(last) ? last.plusDays(1) : late;
        State state;
        if (day.isAfter(last)) {
            state = State.MISSED;
        } else if (!day.isBefore(overdue)) {
            state = State.OVERDUE;
        } else {
            state = day.isBefore(from) ? State.UPCOMING : State.DUE;
        }
        return new DueContact(slot, began.plusDays(slot.from()), new Days(due, due), overdue, state);
    }

    private static List<DueContact> sure(List<DueContact> oldest, List<DueContact> youngest) {
        return oldest.stream()
                .flatMap(one -> youngest.stream()
                        .filter(other -> other.slot().equals(one.slot()))
                        .map(one::or))
                .toList();
    }

    private Optional<Slot> slotAt(Schedule schedule, int days) {
        return schedules.of(schedule).stream().filter(slot -> slot.holds(days)).findFirst();
    }

    private int whole(PregnancyFigure figure) {
        return figures.of(figure).whole();
    }

    private static int between(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
