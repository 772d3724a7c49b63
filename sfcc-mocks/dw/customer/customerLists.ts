import type { Collection } from '../util/Collection';

type Find = (customer: { getID(): string }, type: number) => Collection<unknown>;

let find: Find | null = null;

/** Says how the product lists of a customer are found: they know products, and products need to know of no customer. */
export function findListsBy(finder: Find): void {
    find = finder;
}

/** Product lists of a customer, of a type. */
export function listsOf(customer: { getID(): string }, type: number): Collection<unknown> {
    return (find as Find)(customer, type);
}
