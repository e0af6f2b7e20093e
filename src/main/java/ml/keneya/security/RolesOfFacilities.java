package ml.keneya.security;

/** Roles that see the patients of their facility alone: without one, nothing. */
@FunctionalInterface
public interface RolesOfFacilities {

    /** Whether that role is one. */
    boolean include(Role role);
}
