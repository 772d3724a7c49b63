import { scriptClass } from '../../runtime/scriptClass';
import { Collection } from './Collection';

/** dw.util.Set: each element once. */
export class PlatformSet<T = unknown> extends Collection<T> {
    static EMPTY_SET: PlatformSet;

    constructor(items: Iterable<T> = []) {
        super(new Set(items));
    }

    /** @returns whether something was new */
    override add(...items: T[]): boolean {
        const fresh = [...new Set(items)].filter((item) => !this.contains(item));
        super.add(...fresh);
        return fresh.length > 0;
    }
}

/** dw.util.HashSet */
export class HashSet<T = unknown> extends PlatformSet<T> {
    /** Another set of the same elements. */
    clone(): HashSet<T> {
        return new HashSet<T>(this.toArray());
    }
}

/** dw.util.LinkedHashSet: in the order of entry. */
export class LinkedHashSet<T = unknown> extends HashSet<T> {
    override clone(): LinkedHashSet<T> {
        return new LinkedHashSet<T>(this.toArray());
    }
}

scriptClass('dw.util.Set', PlatformSet);
scriptClass('dw.util.HashSet', HashSet);
scriptClass('dw.util.LinkedHashSet', LinkedHashSet);
PlatformSet.EMPTY_SET = new PlatformSet();
