import { inTransaction } from './transaction';

/**
 * Does work for each, each in a transaction of its own: one that fails keeps none of the others from it.
 * @throws what the first that failed has thrown, once all have had their turn
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
