package ml.keneya.audit;

/**
 * A row's place in its chain.
 *
 * @param sequence from 1, without gaps; 0 before the first
 * @param hash of the row, in hexadecimal
 */
record Link(long sequence, String hash) {

    static Link before(Chain chain) {
        return new Link(0, RowHash.genesis(chain));
    }

    Link next(Chain chain, AuditRecord row) {
        return new Link(sequence + 1, RowHash.of(hash, chain, sequence + 1, row));
    }
}
