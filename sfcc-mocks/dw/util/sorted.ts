import { scriptClass } from '../../runtime/scriptClass';
import { PlatformMap } from './Map';
import { PlatformSet } from './Set';

/** A function, or an object such as PropertyComparator. */
type Comparator = ((one: unknown, other: unknown) => number) | { compare(one: unknown, other: unknown): number };
type Order = (one: unknown, other: unknown) => number;

function orderBy(comparator?: Comparator): Order {
    if (typeof comparator === 'function') {
        return comparator;
    }
    return comparator ? (one, other) => comparator.compare(one, other) : naturalOrder;
}

function naturalOrder(one: unknown, other: unknown): number {
    const [left, right] = [one, other] as [string, string];
    return left < right ? -1 : left > right ? 1 : 0;
}

function isComparator(value: unknown): value is Comparator {
    return typeof value === 'function' || typeof (value as { compare?: unknown } | null)?.compare === 'function';
}

/** dw.util.SortedMap: its keys in their natural order, or in the order of a comparator. */
export class SortedMap extends PlatformMap {
    private readonly $order: Order;

    constructor(private readonly $comparator?: Comparator) {
        super();
        this.$order = orderBy($comparator);
    }

    protected override $all(): Array<{ key: unknown; value: unknown }> {
        return super.$all().sort((one, other) => this.$order(one.key, other.key));
    }

    firstKey(): unknown {
        return this.$all()[0]?.key ?? null;
    }

    lastKey(): unknown {
        return this.$all().pop()?.key ?? null;
    }

    clone(): SortedMap {
        return this.$part(() => true);
    }

    headMap(before: unknown): SortedMap {
        return this.$part((key) => this.$order(key, before) < 0);
    }

    tailMap(from: unknown): SortedMap {
        return this.$part((key) => this.$order(key, from) >= 0);
    }

    subMap(from: unknown, before: unknown): SortedMap {
        return this.tailMap(from).headMap(before);
    }

    private $part(has: (key: unknown) => boolean): SortedMap {
        const part = new SortedMap(this.$comparator);
        this.$all()
            .filter(({ key }) => has(key))
            .forEach(({ key, value }) => part.put(key, value));
        return part;
    }
}

/** dw.util.SortedSet: its elements in their natural order, or in the order of a comparator. */
export class SortedSet<T = unknown> extends PlatformSet<T> {
    private readonly $comparator: Comparator | undefined;

    constructor(given?: Comparator | Iterable<T>) {
        super();
        this.$comparator = isComparator(given) ? given : undefined;
        if (given && !isComparator(given)) {
            this.add(...given);
        }
    }

    override add(...items: T[]): boolean {
        const isChanged = super.add(...items);
        this.$items.sort(orderBy(this.$comparator));
        return isChanged;
    }

    first(): T | null {
        return this.$items[0] ?? null;
    }

    last(): T | null {
        return this.$items[this.$items.length - 1] ?? null;
    }

    clone(): SortedSet<T> {
        return this.$part(() => true);
    }

    headSet(before: T): SortedSet<T> {
        return this.$part((item) => orderBy(this.$comparator)(item, before) < 0);
    }

    tailSet(from: T): SortedSet<T> {
        return this.$part((item) => orderBy(this.$comparator)(item, from) >= 0);
    }

    subSet(from: T, before: T): SortedSet<T> {
        return this.tailSet(from).headSet(before);
    }

    private $part(has: (item: T) => boolean): SortedSet<T> {
        const part = new SortedSet<T>(this.$comparator);
        part.add(...this.$items.filter(has));
        return part;
    }
}

scriptClass('dw.util.SortedMap', SortedMap);
scriptClass('dw.util.SortedSet', SortedSet);
