package ml.keneya.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A birth, past or to come.
 *
 * @param conceived the first day of the last menstrual period
 * @param children one, or twins; each has a file, also one to be stillborn, which is never written
 * @param stillborn how many of the children, the last of them
 */
record Birth(LocalDate conceived, LocalDate day, List<Person> children, int stillborn) {

    List<Person> alive() {
        return children.subList(0, children.size() - stillborn);
    }
}
