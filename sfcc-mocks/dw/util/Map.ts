import { checkSize } from '../../runtime/sizeLimits';
import { scriptClass } from '../../runtime/scriptClass';
import { Collection } from './Collection';
import { identity } from './identity';

/** dw.util.MapEntry */
export class MapEntry {
    constructor(
        private readonly $key: unknown,
        private readonly $value: unknown
    ) {}

    getKey(): unknown {
        return this.$key;
    }

    getValue(): unknown {
        return this.$value;
    }
}

/** dw.util.Map: `map.get('x')`, and `map.x` for what is in it, as scripts of the platform read maps. */
export class PlatformMap {
    declare private readonly $entries: Map<unknown, { key: unknown; value: unknown }>;

    constructor(entries: Iterable<[unknown, unknown]> = []) {
        this.$entries = new Map();
        for (const [key, value] of entries) {
            this.put(key, value);
        }
    }

    get(key: unknown): unknown {
        return this.$entries.get(identity(key))?.value ?? null;
    }

    put(key: unknown, value: unknown): unknown {
        const before = this.get(key);
        this.$entries.set(identity(key), { key, value });
        checkSize('collectionSize', this.$entries.size);
        if (typeof key === 'string' && !(key in this)) {
            Object.defineProperty(this, key, {
                configurable: true,
                enumerable: true,
                get: () => this.$entries.get(key)?.value,
                set: (v: unknown) => this.$entries.set(key, { key, value: v })
            });
        }
        return before;
    }

    putAll(other: PlatformMap): void {
        other.$entries.forEach(({ key, value }) => this.put(key, value));
    }

    remove(key: unknown): unknown {
        const before = this.get(key);
        this.$entries.delete(identity(key));
        return before;
    }

    clear(): void {
        this.$entries.clear();
    }

    containsKey(key: unknown): boolean {
        return this.$entries.has(identity(key));
    }

    containsValue(value: unknown): boolean {
        return this.$all().some((entry) => entry.value === value);
    }

    isEmpty(): boolean {
        return this.$entries.size === 0;
    }

    size(): number {
        return this.$entries.size;
    }

    getLength(): number {
        return this.$entries.size;
    }

    keySet(): Collection {
        return new Collection(this.$all().map(({ key }) => key));
    }

    values(): Collection {
        return new Collection(this.$all().map(({ value }) => value));
    }

    entrySet(): Collection {
        return new Collection(this.$all().map(({ key, value }) => new MapEntry(key, value)));
    }

    private $all(): Array<{ key: unknown; value: unknown }> {
        return [...this.$entries.values()];
    }
}

/** dw.util.HashMap */
export class HashMap extends PlatformMap {}

/** dw.util.LinkedHashMap: in the order in which keys were put. */
export class LinkedHashMap extends PlatformMap {}

scriptClass('dw.util.MapEntry', MapEntry);
scriptClass('dw.util.Map', PlatformMap);
scriptClass('dw.util.HashMap', HashMap);
scriptClass('dw.util.LinkedHashMap', LinkedHashMap);
