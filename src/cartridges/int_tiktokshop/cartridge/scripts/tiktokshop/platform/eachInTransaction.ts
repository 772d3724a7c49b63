import { inTransaction } from './transaction';

/**
 * Runs work for each element in a transaction of its own: a failure does not stop the others.
 * @throws the first exception, after all elements had their turn
 */
export function eachInTransaction<T>(all: T[], run: (one: T) => void): void {
    const thrown: unknown[] = [];
    all.forEach((one) => {
        try {
            inTransaction(() => run(one));
        } catch (e) {
            thrown.push(e);
        }
    });
    if (thrown.length > 0) {
        throw thrown[0];
    }
}
