package ml.keneya.comparison;

import java.util.List;
import java.util.Set;

/**
 * Something that clients do.
 *
 * @param offered which servers can
 * @param compared whether the servers must find as much
 * @param atRate whether requests come at a constant rate, whatever the answers take
 * @param requests to a server in a round; the same to each, but for ids
 */
record Workload(String name, Set<Kind> offered, boolean compared, boolean atRate, Requests requests) {

    /** What is sent to the server with these ids in that round. */
    interface Requests {
        List<Request> of(Directory directory, int round);
    }
}
