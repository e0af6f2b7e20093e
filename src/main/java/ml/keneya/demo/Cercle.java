package ml.keneya.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of care of so many people: a CSCom for ten thousand, a CSRéf for a hundred thousand, and the stops of a
 * mobile clinic ([M]: the map of health areas of Mali has about as many).
 */
record Cercle(List<Place> centres, List<Place> hospitals, List<Place> stops) {

    private static final int OF_A_CENTRE = 10_000;
    private static final int OF_A_HOSPITAL = 100_000;
    private static final List<String> VILLAGES = List.of(
            "Bambarakan", "Tinfadimata", "Gossihana", "Hamzakomo", "Serereka", "Banikanala", "Inadiatafa", "Oueldara");

    static Cercle of(int people, Chance chance) {
        List<Place> hospitals = new ArrayList<>();
        for (int i = 0; i <= (people - 1) / OF_A_HOSPITAL; i++) {
            hospitals.add(facility("csref", "CSRéf", i, chance));
        }
        List<Place> centres = new ArrayList<>();
        for (int i = 0; i <= (people - 1) / OF_A_CENTRE; i++) {
            centres.add(facility("cscom", "CSCom", i, chance));
        }
        List<Place> stops = new ArrayList<>();
        Place mobile = hospitals.get(0);
        for (int i = 0; i < VILLAGES.size() / 2; i++) {
            stops.add(new Place(
                    mobile.organization(),
                    "demo-stop-" + (i + 1),
                    "Campement de " + VILLAGES.get(i),
                    mobile.level(),
                    mobile.practitioner()));
        }
        return new Cercle(centres, hospitals, stops);
    }

    private static Place facility(String level, String title, int number, Chance chance) {
        String id = "demo-%s-%d".formatted(level, number + 1);
        String village = VILLAGES.get(number % VILLAGES.size())
                + (number < VILLAGES.size() ? "" : " " + number / VILLAGES.size());
        return new Place(id, id, title + " de " + village, level, chance.id());
    }

    List<Place> all() {
        List<Place> all = new ArrayList<>(hospitals);
        all.addAll(centres);
        all.addAll(stops);
        return all;
    }
}
