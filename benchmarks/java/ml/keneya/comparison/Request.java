package ml.keneya.comparison;

import java.net.URI;

/**
 * What a client sends, and how it is answered if all is well: a line of a file.
 *
 * @param lane requests of one lane are sent one after the other: those of a family, which need one another
 * @param path below the endpoint, escaped
 * @param body empty to get
 */
record Request(int lane, String path, int status, String body) {

    static Request get(String path) {
        return new Request(0, escaped(path), 200, "");
    }

    static Request create(String path, int status, String body) {
        return new Request(0, path, status, body);
    }

    static Request parse(String line) {
        String[] fields = line.split("\t", 4);
        return new Request(Integer.parseInt(fields[0]), fields[1], Integer.parseInt(fields[2]), fields[3]);
    }

    Request inLane(int number) {
        return new Request(number, path, status, body);
    }

    String line() {
        return lane + "\t" + path + "\t" + status + "\t" + body;
    }

    private static String escaped(String path) {
        return URI.create(path.replace("|", "%7C")).toASCIIString();
    }
}
